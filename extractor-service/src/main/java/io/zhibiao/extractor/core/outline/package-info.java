/** A posting's lines with their headings, and which part reports and which part plans. */
@NullMarked
package io.zhibiao.extractor.core.outline;

import org.jspecify.annotations.NullMarked;
