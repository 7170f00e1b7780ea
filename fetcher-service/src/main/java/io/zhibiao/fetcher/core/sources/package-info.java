/** What is watched: the sources file, read and checked as a whole. */
@NullMarked
package io.zhibiao.fetcher.core.sources;

import org.jspecify.annotations.NullMarked;
