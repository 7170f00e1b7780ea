/** What stands on a page and is no part of the posting: chrome and spam. */
@NullMarked
package io.zhibiao.cleaner.core.boilerplate;

import org.jspecify.annotations.NullMarked;
