/** When lists are worth a visit: the calendar of reports, and how often a list has changed. */
@NullMarked
package io.zhibiao.fetcher.core.schedule;

import org.jspecify.annotations.NullMarked;
