/** The document store on Elasticsearch: templates, realtime reads, bulk writes, searches. */
@NullMarked
package io.zhibiao.indexer.elasticsearch;

import org.jspecify.annotations.NullMarked;
