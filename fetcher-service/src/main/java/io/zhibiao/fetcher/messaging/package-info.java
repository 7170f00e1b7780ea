/** The channels: pages, page states and dead letters go out, page states come in. */
@NullMarked
package io.zhibiao.fetcher.messaging;

import org.jspecify.annotations.NullMarked;
