/** Channel methods: unwrap, call the core, wrap. */
@NullMarked
package io.zhibiao.extractor.messaging;

import org.jspecify.annotations.NullMarked;
