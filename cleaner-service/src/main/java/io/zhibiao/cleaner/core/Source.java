package io.zhibiao.cleaner.core;

import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.events.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What came in one message, read but not repaired.
 *
 * @param charset how the page was decoded; null for a document, which is no text
 */
record Source(@Nullable Charset charset, PageContent content, Attachments attachments) {}
