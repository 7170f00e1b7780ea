/** Who has published which report of a year, who is late, and which sources fail. */
@NullMarked
package io.zhibiao.indexer.core.coverage;

import org.jspecify.annotations.NullMarked;
