/** Keeps what is known of pages outside of the heap. */
@NullMarked
package io.zhibiao.fetcher.store;

import org.jspecify.annotations.NullMarked;
