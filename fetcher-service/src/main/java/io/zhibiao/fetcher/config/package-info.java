/** Typed configuration of the service, and the one class that wires its beans. */
@NullMarked
package io.zhibiao.fetcher.config;

import org.jspecify.annotations.NullMarked;
