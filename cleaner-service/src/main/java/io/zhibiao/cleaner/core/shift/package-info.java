/** Restores text whose GBK bytes were cut off their borders (noise.md, item 3; the two causes are told in source-sites.md, section 7). */
@NullMarked
package io.zhibiao.cleaner.core.shift;

import org.jspecify.annotations.NullMarked;
