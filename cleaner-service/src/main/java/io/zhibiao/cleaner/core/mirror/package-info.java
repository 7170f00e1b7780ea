/** By what a text is known again where it is posted a second time. */
@NullMarked
package io.zhibiao.cleaner.core.mirror;

import org.jspecify.annotations.NullMarked;
