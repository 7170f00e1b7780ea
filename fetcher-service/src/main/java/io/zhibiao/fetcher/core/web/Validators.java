package io.zhibiao.fetcher.core.web;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask again with, so that it may answer "not modified".
 *
 * @param etag ETag, as it was sent
 * @param lastModified Last-Modified, as it was sent
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);
}
