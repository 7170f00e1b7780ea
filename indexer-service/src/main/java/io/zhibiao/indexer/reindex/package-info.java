/** Moves all documents to indices of the present mappings, while readers and writers go on. */
@NullMarked
package io.zhibiao.indexer.reindex;

import org.jspecify.annotations.NullMarked;
