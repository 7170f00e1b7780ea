/** Turns the bytes of a page into the posting its government wrote. */
@NullMarked
package io.zhibiao.cleaner.core;

import org.jspecify.annotations.NullMarked;
