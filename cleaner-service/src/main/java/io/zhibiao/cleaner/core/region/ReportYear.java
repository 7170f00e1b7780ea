package io.zhibiao.cleaner.core.region;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The year whose divisions a posting means. */
final class ReportYear {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19[89]\\d|20[0-4]\\d)\\s{0,2}年");
    private static final int HEADINGS = 200;

    private ReportYear() {}

    /** The year given, or the first of the title or the headings, or the one an opening names most; null where none is. */
    static @Nullable Integer of(RegionEvidence evidence, String opening) {
        if (evidence.year() != null) {
            return evidence.year();
        }
        String headings = opening.substring(0, Math.min(HEADINGS, opening.length()));
        Matcher first = YEAR.matcher(evidence.title() == null ? headings : evidence.title() + "\n" + headings);
        return first.find() ? Integer.valueOf(first.group(1)) : mostNamed(opening);
    }

    private static @Nullable Integer mostNamed(String opening) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Matcher year = YEAR.matcher(opening); year.find(); ) {
            counts.merge(Integer.valueOf(year.group(1)), 1, Integer::sum);
        }
        Integer most = null;
        for (Map.Entry<Integer, Integer> year : counts.entrySet()) {
            if (most == null || year.getValue() > counts.getOrDefault(most, 0)) {
                most = year.getKey();
            }
        }
        return most;
    }
}
