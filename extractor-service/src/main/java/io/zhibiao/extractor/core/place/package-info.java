/** Which region a name in a text stands for. */
@NullMarked
package io.zhibiao.extractor.core.place;

import org.jspecify.annotations.NullMarked;
