/** Decides what is visited when, and what an answer means; knows no thread, no clock and no network. */
@NullMarked
package io.zhibiao.fetcher.core.crawl;

import org.jspecify.annotations.NullMarked;
