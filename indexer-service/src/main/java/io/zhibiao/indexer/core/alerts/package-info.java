/** Who is told of which alert, and in which form: rules, channels and their message formats. Plain Java. */
@NullMarked
package io.zhibiao.indexer.core.alerts;

import org.jspecify.annotations.NullMarked;
