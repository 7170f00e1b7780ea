package io.zhibiao.events;

import org.jspecify.annotations.Nullable;

/**
 * Where a claim stands in {@link CleanPosting#text()}.
 *
 * @param quote the clause that holds it, copied exactly
 * @param raw the value's own characters
 * @param start offset of {@code raw}'s first UTF-16 unit in the text
 * @param end offset behind its last one
 * @param section the heading it stands under; null before the first
 * @param block index of its block; -1 when the posting has none there
 */
public record Evidence(
        String quote,
        String raw,
        int start,
        int end,
        @Nullable String section,
        int block) {
    public Evidence {
        Require.text("evidence.quote", quote);
        Require.text("evidence.raw", raw);
        Require.span("evidence", start, end);
    }
}
