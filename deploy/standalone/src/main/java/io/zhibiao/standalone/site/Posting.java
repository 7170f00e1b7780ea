package io.zhibiao.standalone.site;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.zhibiao.events.PostingKind;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article on a column's site.
 *
 * @param template its template; null for the column's own
 * @param body name of its text; null when that is its id
 * @param stage the stage it appears in
 * @param region the region it is of; null for spam
 * @param hacked whether its text went through the {@link Rewriting}
 * @param revisions its later changes in order; absent in the file where there are none
 */
record Posting(
        String id,
        String column,
        String path,
        @Nullable String template,
        @Nullable String body,
        @JsonFormat(pattern = ChinaTime.PATTERN) LocalDateTime published,
        String source,
        int stage,
        PostingKind kind,
        @Nullable String region,
        @Nullable String regionCode,
        @Nullable Integer reportYear,
        @Nullable Integer targetYear,
        BodyStyle style,
        boolean hacked,
        List<Revision> revisions) {

    Posting {
        revisions = revisions == null ? List.of() : List.copyOf(revisions);
    }

    String bodyName() {
        return body == null ? id : body;
    }

    /** The text as it stands in a stage, before any rewriting. */
    Body bodyAt(int stage) {
        Body text = Body.named(bodyName());
        for (Revision revision : revisionsUpTo(stage)) {
            text = text.map(line -> line.replace(revision.replace(), revision.by()));
        }
        return text;
    }

    /** When the page got the text it has in a stage. */
    LocalDateTime changedAt(int stage) {
        return revisionsUpTo(stage).stream().map(Revision::at).reduce(published, (earlier, later) -> later);
    }

    private List<Revision> revisionsUpTo(int stage) {
        return revisions.stream().filter(revision -> revision.stage() <= stage).toList();
    }
}
