/** Tells what still looks damaged in a cleaned text. */
@NullMarked
package io.zhibiao.cleaner.core.doubt;

import org.jspecify.annotations.NullMarked;
