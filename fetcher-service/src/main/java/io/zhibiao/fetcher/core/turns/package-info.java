/** Whose turn it is to ask a host, among the crawls of a process and among fetchers that share the sources. */
@NullMarked
package io.zhibiao.fetcher.core.turns;

import org.jspecify.annotations.NullMarked;
