/** A one-node Kafka broker in a JVM of its own. */
@NullMarked
package io.zhibiao.kafka;

import org.jspecify.annotations.NullMarked;
