/** Writes postings and events to Elasticsearch, decides targets and alerts, and shows them on the board. */
@NullMarked
package io.zhibiao.indexer;

import org.jspecify.annotations.NullMarked;
