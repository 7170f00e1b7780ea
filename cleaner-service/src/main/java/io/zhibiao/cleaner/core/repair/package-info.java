/** The repairs: each undoes one kind of damage to the words and tells what it did. */
@NullMarked
package io.zhibiao.cleaner.core.repair;

import org.jspecify.annotations.NullMarked;
