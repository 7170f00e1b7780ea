/** Channel methods: unwrap a batch, call the core, wrap what comes out. */
@NullMarked
package io.zhibiao.indexer.messaging;

import org.jspecify.annotations.NullMarked;
