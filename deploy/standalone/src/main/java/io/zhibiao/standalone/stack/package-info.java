/** The whole system on one machine: servers and services as processes, started, watched and ended together. */
@NullMarked
package io.zhibiao.standalone.stack;

import org.jspecify.annotations.NullMarked;
