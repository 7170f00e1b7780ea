/** The administrative divisions of the mainland by GB/T 2260, with their history since 1981, and the finding of their names in text. */
@NullMarked
package io.zhibiao.events.divisions;

import org.jspecify.annotations.NullMarked;
