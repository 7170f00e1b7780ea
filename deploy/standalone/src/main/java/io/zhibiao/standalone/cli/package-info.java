/** One class a command; each says what it did by its exit code. */
@NullMarked
package io.zhibiao.standalone.cli;

import org.jspecify.annotations.NullMarked;
