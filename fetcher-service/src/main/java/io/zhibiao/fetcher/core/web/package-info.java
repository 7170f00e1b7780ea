/** The web as the crawl sees it: one request, one answer; implemented outside of core. */
@NullMarked
package io.zhibiao.fetcher.core.web;

import org.jspecify.annotations.NullMarked;
