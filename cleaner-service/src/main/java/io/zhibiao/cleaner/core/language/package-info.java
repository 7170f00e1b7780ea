/** What is known of Chinese: words, readings, and the two scripts. */
@NullMarked
package io.zhibiao.cleaner.core.language;

import org.jspecify.annotations.NullMarked;
