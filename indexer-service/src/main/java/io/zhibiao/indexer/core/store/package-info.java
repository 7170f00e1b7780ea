/** The port to the document store: what the indexer needs of one, and in which words it answers. */
@NullMarked
package io.zhibiao.indexer.core.store;

import org.jspecify.annotations.NullMarked;
