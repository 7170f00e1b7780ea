/** The fetcher: watches list pages and publishes new and changed articles as raw pages. */
@NullMarked
package io.zhibiao.fetcher;

import org.jspecify.annotations.NullMarked;
