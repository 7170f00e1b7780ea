/** The board and its API over HTTP. */
@NullMarked
package io.zhibiao.indexer.web;

import org.jspecify.annotations.NullMarked;
