/** Tables that lost their markup or their page: put together again where the shape is certain. */
@NullMarked
package io.zhibiao.cleaner.core.table;

import org.jspecify.annotations.NullMarked;
