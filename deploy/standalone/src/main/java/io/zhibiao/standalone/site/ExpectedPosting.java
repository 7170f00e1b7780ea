package io.zhibiao.standalone.site;

import io.zhibiao.events.PostingKind;
import org.jspecify.annotations.Nullable;

/**
 * A posting of the sample site.
 *
 * @param id its name in {@code site.yaml}
 * @param url its address; not in canonical spelling
 * @param source id of the source it is found by
 * @param stage the stage it appears in
 * @param title its title in simplified characters
 * @param region full name of its region; null for spam, as are the code and the years
 * @param regionCode GB/T 2260 code
 * @param targetYear null for a bulletin, too
 * @param spam whether it holds nothing but spam, so that it arrives as {@link PostingKind#OTHER} and is never extracted
 */
public record ExpectedPosting(
        String id,
        String url,
        String source,
        int stage,
        String title,
        PostingKind kind,
        @Nullable String region,
        @Nullable String regionCode,
        @Nullable Integer reportYear,
        @Nullable Integer targetYear,
        boolean spam) {}
