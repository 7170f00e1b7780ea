/** The channels: unwrap a page, call the core, wrap what it gives. */
@NullMarked
package io.zhibiao.cleaner.messaging;

import org.jspecify.annotations.NullMarked;
