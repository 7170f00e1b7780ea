/** What is written for a message, in which order, and what is withdrawn: plain Java over a store behind a port. */
@NullMarked
package io.zhibiao.indexer.core;

import org.jspecify.annotations.NullMarked;
