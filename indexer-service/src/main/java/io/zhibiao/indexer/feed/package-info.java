/** Alerts for who fetches them: an Atom feed, and a stream that goes on where its reader left it. */
@NullMarked
package io.zhibiao.indexer.feed;

import org.jspecify.annotations.NullMarked;
