/** The targets of regions: which is in force, what changed, and what is told of it. Pure functions. */
@NullMarked
package io.zhibiao.indexer.core.targets;

import org.jspecify.annotations.NullMarked;
