/** What a posting says of itself: title, dates, publisher, session, kind, years. */
@NullMarked
package io.zhibiao.cleaner.core.meta;

import org.jspecify.annotations.NullMarked;
