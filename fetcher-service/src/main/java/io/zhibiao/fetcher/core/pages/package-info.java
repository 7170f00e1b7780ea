/** Facts of raw pages, whether they come from a list or from a file. */
@NullMarked
package io.zhibiao.fetcher.core.pages;

import org.jspecify.annotations.NullMarked;
