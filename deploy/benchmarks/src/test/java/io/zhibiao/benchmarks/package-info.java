/** What is measured is also right. */
package io.zhibiao.benchmarks;
