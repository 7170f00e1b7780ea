package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Region;
import io.zhibiao.extractor.core.outline.Line;
import io.zhibiao.extractor.core.outline.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The event that says that a report states no annual target in numbers, so that "not stated" is not taken for "not found". It is
 * made for a work or plan report that has a part which plans, where no indicator of the catalogue gets a number for the planned
 * year. Its evidence is the opening of that part.
 */
public final class Unstated {
    /** The words such an event is known by. */
    public static final String SURFACE = "未提出量化目标";

    private static final int LONGEST_QUOTE = 60;

    private Unstated() {}

    /**
     * The event's draft, and the line that opens the planning part; null where a target is stated or nothing is planned.
     *
     * @param target the planned year, 0 where it is not known
     */
    public static @Nullable Opening of(
            CleanPosting posting, Region own, int target, List<Line> lines, List<Draft> drafts) {
        boolean report = posting.kind() == PostingKind.WORK_REPORT || posting.kind() == PostingKind.PLAN_REPORT;
        if (!report || target == 0 || drafts.stream().anyMatch(draft -> states(draft, target))) {
            return null;
        }
        return lines.stream()
                .filter(line -> line.part() == Part.PLAN && !line.table())
                .filter(line -> !posting.text()
                        .substring(line.start(), Math.min(line.end(), line.start() + LONGEST_QUOTE))
                        .isBlank())
                .findFirst()
                .map(line -> new Opening(draft(posting.text(), own, target, line), line))
                .orElse(null);
    }

    private static boolean states(Draft draft, int target) {
        Period period = draft.period();
        return draft.kind() == ClaimKind.TARGET
                && draft.value() != null
                && draft.subject().entry() != null
                && period != null
                && period.start().getYear() <= target
                && period.end().getYear() >= target;
    }

    private static Draft draft(String text, Region own, int target, Line line) {
        int stop = text.indexOf('。', line.start());
        int end = stop <= line.start() ? line.end() : Math.min(line.end(), stop);
        int to = Math.min(end, line.start() + LONGEST_QUOTE);
        return new Draft(
                Subject.words(SURFACE),
                Measure.GROWTH,
                ClaimKind.TARGET,
                null,
                null,
                "",
                Bound.EQ,
                false,
                Period.year(target),
                own,
                line.start(),
                to,
                line.start(),
                to,
                "unstated",
                0.7);
    }

    /** The draft and the line it stands in. */
    public record Opening(Draft draft, Line line) {}
}
