/** Whose posting it is: finds the government's own region by what the text, its title and its labels say. */
@NullMarked
package io.zhibiao.cleaner.core.region;

import org.jspecify.annotations.NullMarked;
