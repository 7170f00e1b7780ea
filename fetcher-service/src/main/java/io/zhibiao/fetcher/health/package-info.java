/** Health and metrics. */
@NullMarked
package io.zhibiao.fetcher.health;

import org.jspecify.annotations.NullMarked;
