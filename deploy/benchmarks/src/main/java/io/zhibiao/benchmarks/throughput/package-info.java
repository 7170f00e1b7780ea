/** How much the whole pipeline takes, beside what limits it: generated pages through Kafka, the services and Elasticsearch. */
@NullMarked
package io.zhibiao.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
