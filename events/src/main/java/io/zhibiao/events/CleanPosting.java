package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting as its government wrote it: page chrome, spam and damage gone, every repair told.
 *
 * @param id {@link Ids#posting}
 * @param revision {@link Ids#revision} of the cleaned text
 * @param url the page's address
 * @param session the congress it was given to (临湘市第十八届人民代表大会第三次会议)
 * @param region the government's own region; null where the text does not tell
 * @param reportYear year whose results are reported
 * @param targetYear year whose targets are set
 * @param text cleaned text, one paragraph a line; empty for a page that holds nothing but spam
 * @param blocks in text order, not overlapping
 * @param flags what else there is to know: {@code spam}, {@code no_text}, {@code truncated}, {@code attachment_unreadable},
 *     {@code attachment_no_text}, {@code backfill}, doubts
 * @param charset how the page was decoded; null where it came as text
 * @param fingerprint of the text, by which reposts are known; null for a text too short to tell
 * @param pageId {@link RawPage#id()} of the page it was read from
 */
public record CleanPosting(
        String id,
        String revision,
        String url,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String documentNumber,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable String session,
        @Nullable Region region,
        PostingKind kind,
        @Nullable Integer reportYear,
        @Nullable Integer targetYear,
        String text,
        List<Block> blocks,
        List<Repair> repairs,
        List<String> flags,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Charset charset,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Fingerprint fingerprint,
        String sourceId,
        String pageId,
        Instant fetchedAt,
        Instant cleanedAt) {
    public CleanPosting {
        Require.text("id", id);
        Require.text("revision", revision);
        Require.text("url", url);
        Require.present("kind", kind);
        Require.present("text", text);
        blocks = Require.list("blocks", blocks);
        repairs = Require.list("repairs", repairs);
        flags = flags == null ? List.of() : List.copyOf(flags);
        Require.text("sourceId", sourceId);
        Require.text("pageId", pageId);
        Require.present("fetchedAt", fetchedAt);
        Require.present("cleanedAt", cleanedAt);
        int end = end(blocks);
        Require.that(end <= text.length(), () -> "blocks: end " + end + " lies behind the text");
    }

    private static int end(List<Block> blocks) {
        int end = 0;
        for (Block block : blocks) {
            end = Math.max(end, block.end());
        }
        return end;
    }

    /** Whether the page held nothing but spam. */
    public boolean spam() {
        return flags.contains("spam");
    }

    /** Whether its page came with its source's first pass: then it is no news. */
    public boolean backfill() {
        return flags.contains("backfill");
    }

    /** What events of this posting say of it. */
    public PostingRef ref() {
        return new PostingRef(id, revision, url, title, kind, publishedOn, reportYear, targetYear, sourceId, fetchedAt);
    }
}
