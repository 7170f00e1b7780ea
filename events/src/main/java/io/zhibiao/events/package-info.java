/** The contracts between the services: what passes over Kafka, its topics, its ids and its notation. */
@NullMarked
package io.zhibiao.events;

import org.jspecify.annotations.NullMarked;
