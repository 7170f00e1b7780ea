/** Cuts a page that holds several reports into the reports. */
@NullMarked
package io.zhibiao.cleaner.core.gazette;

import org.jspecify.annotations.NullMarked;
