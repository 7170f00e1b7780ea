/** The servers as containers, where Docker is at hand: profile {@code containers}. */
package io.zhibiao.endtoend.containers;
