/** The cleaner service: raw pages in, clean postings out. */
@NullMarked
package io.zhibiao.cleaner;

import org.jspecify.annotations.NullMarked;
