package io.zhibiao.extractor.core.outline;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.PostingKind;
import java.util.List;

/**
 * The years a posting is about; 0 where not known.
 *
 * @param report year whose results are reported
 * @param target year whose targets are set
 * @param current the year its 今年 means
 */
public record Years(int report, int target, int current) {
    /** What the posting tells, each filled in from the other. */
    public static Years of(CleanPosting posting) {
        Integer report = posting.reportYear();
        Integer target = posting.targetYear();
        boolean plans = posting.kind() != PostingKind.BULLETIN;
        int r = report != null ? report : target != null ? target - 1 : 0;
        int t = target != null ? target : report != null && plans ? report + 1 : 0;
        int current = posting.deliveredOn() != null ? posting.deliveredOn().getYear() : plans ? t : r;
        return new Years(r, t, current);
    }

    Part partOf(String heading, Part before) {
        boolean namesReport = report > 0 && heading.contains(Integer.toString(report));
        boolean namesTarget = target > 0 && heading.contains(Integer.toString(target));
        if (namesReport == namesTarget) {
            return before;
        }
        return namesReport ? Part.REVIEW : Part.PLAN;
    }

    boolean opensPlan(String line, List<String> openings) {
        if (target == 0) {
            return false;
        }
        String year = target + "年";
        if (line.startsWith(year) && (line.contains("是") || line.contains("要") || line.contains("将"))) {
            return true;
        }
        boolean ahead = line.contains(year) || line.contains("今年") || line.contains("今后五年") || line.contains("未来五年");
        return ahead && openings.stream().anyMatch(line::contains);
    }
}
