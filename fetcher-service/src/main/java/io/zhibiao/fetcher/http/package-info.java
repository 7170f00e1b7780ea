/** HTTP over OkHttp. */
@NullMarked
package io.zhibiao.fetcher.http;

import org.jspecify.annotations.NullMarked;
