/** Which region has published which year's report, and which has not: told from postings and from the health of sources. Plain Java. */
@NullMarked
package io.zhibiao.indexer.core.reports;

import org.jspecify.annotations.NullMarked;
