/** What the throughput run is fed with is right. */
package io.zhibiao.benchmarks.throughput;
