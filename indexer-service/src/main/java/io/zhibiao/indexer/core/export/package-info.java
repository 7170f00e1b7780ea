/** Documents as tables: which columns there are, and how a table is written as CSV, XLSX or JSON Lines. */
@NullMarked
package io.zhibiao.indexer.core.export;

import org.jspecify.annotations.NullMarked;
