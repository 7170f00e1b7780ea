/** From a page's text to its title candidates, meta tags and passages in reading order. */
@NullMarked
package io.zhibiao.cleaner.core.page;

import org.jspecify.annotations.NullMarked;
