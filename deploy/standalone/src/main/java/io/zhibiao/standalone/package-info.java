/** The command line of zhibiao. */
@NullMarked
package io.zhibiao.standalone;

import org.jspecify.annotations.NullMarked;
