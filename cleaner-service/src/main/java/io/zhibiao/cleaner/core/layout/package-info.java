/** From lines as they were laid out to paragraphs as they were written. */
@NullMarked
package io.zhibiao.cleaner.core.layout;

import org.jspecify.annotations.NullMarked;
