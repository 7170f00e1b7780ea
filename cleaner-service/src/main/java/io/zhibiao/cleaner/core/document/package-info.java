/** From documents - PDF, Word, Excel, as a page or as its attachments - to the same lines and tables that pages are read to. */
@NullMarked
package io.zhibiao.cleaner.core.document;

import org.jspecify.annotations.NullMarked;
