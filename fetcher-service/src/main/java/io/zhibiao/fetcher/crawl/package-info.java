/** Runs the crawl: takes the visits that are due, performs them in parallel, and hands on what they gave. */
@NullMarked
package io.zhibiao.fetcher.crawl;

import org.jspecify.annotations.NullMarked;
