/** Reads list pages: which articles they link, with title and date. */
@NullMarked
package io.zhibiao.fetcher.core.lists;

import org.jspecify.annotations.NullMarked;
