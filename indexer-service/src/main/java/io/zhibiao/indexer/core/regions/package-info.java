/** The divisions that can be chosen, and how much is known of each. */
@NullMarked
package io.zhibiao.indexer.core.regions;

import org.jspecify.annotations.NullMarked;
