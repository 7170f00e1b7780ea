/** One linear pass from text to tokens: amounts, times, words and marks. */
@NullMarked
package io.zhibiao.extractor.core.token;

import org.jspecify.annotations.NullMarked;
