/** JMH benchmarks of the cores. */
@NullMarked
package io.zhibiao.benchmarks;

import org.jspecify.annotations.NullMarked;
