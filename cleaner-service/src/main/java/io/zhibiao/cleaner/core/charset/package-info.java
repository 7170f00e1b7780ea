/** From a page's bytes to its text: which encoding, and why. */
@NullMarked
package io.zhibiao.cleaner.core.charset;

import org.jspecify.annotations.NullMarked;
