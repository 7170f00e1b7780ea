package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Towns, townships and street offices, which stand in no table: a posting of one is told by its set phrases (黄泥镇人民政府) and by
 * 全镇 or 我乡. Its figures must not pass for those of the county it lies in.
 */
final class Towns {
    private static final Words ENDINGS = Words.of("镇", "乡", "街道", "苏木");
    private static final Words VILLAGES = Words.of("乡村", "乡镇", "乡土", "乡亲", "镇区", "镇村", "镇街");
    private static final Words OFFICES = Words.of("办事处", "党工委");
    /** Words before a name that are none of its characters. */
    private static final String BOUNDARIES = "在于受表将年由向对和与的";

    private static final int HEAD = 600;
    private static final int LONGEST_NAME = 7;
    private static final double OWN_SHARE = 0.5;

    /** Where a name stands in a text. */
    private interface Standing {
        boolean of(String text, int start, int end);
    }

    private Towns() {}

    /** The town's name, if the posting is a town's. */
    static Optional<String> own(Passage title, Passage opening, LevelWords levelWords) {
        Optional<String> titled = named(title, (text, start, end) -> dated(title, start, end));
        if (titled.isPresent() || levelWords.townShare() < OWN_SHARE) {
            return titled;
        }
        return named(title, Towns::plays).or(() -> named(opening, Towns::plays));
    }

    /** Whether a town's name ends here (霍山县衡山镇): what stands in front is then no short name of 衡山县; 乡村 and 乡镇 end none. */
    static boolean endAt(String text, int at) {
        return ENDINGS.at(text, at) && !VILLAGES.at(text, at);
    }

    /** The town within the division that holds it. */
    static Region within(Region host, String town) {
        List<String> path = new ArrayList<>(host.path());
        path.add(town);
        return new Region(town, null, null, host.province(), path);
    }

    /** 霍山县衡山镇2025年工作总结: behind the county's name and in front of a year. */
    private static boolean dated(Passage title, int start, int end) {
        return end < title.text().length()
                && Character.isDigit(title.text().charAt(end))
                && title.chains().stream().anyMatch(chain -> chain.kind().sure() && chain.end() == start);
    }

    /** The first name of the passage's head that stands as asked. */
    private static Optional<String> named(Passage passage, Standing standing) {
        String text = passage.text();
        int to = Math.min(HEAD, text.length());
        for (int at = 1; at < to; at++) {
            int end = at + ENDINGS.length(text, at);
            int start = end > at ? start(passage, at) : at;
            if (start < at && standing.of(text, start, end)) {
                return Optional.of(text.substring(start, end));
            }
        }
        return Optional.empty();
    }

    private static boolean plays(String text, int start, int end) {
        Surroundings around = new Surroundings(text, start, end, text.length());
        return around.session() || around.government() || around.subject() || OFFICES.at(text, end);
    }

    private static int start(Passage passage, int ending) {
        int start = ending;
        while (start > 0 && ending - start < LONGEST_NAME && partOfName(passage, start)) {
            start--;
        }
        return start;
    }

    private static boolean partOfName(Passage passage, int start) {
        char before = passage.text().charAt(start - 1);
        return Character.isIdeographic(before)
                && BOUNDARIES.indexOf(before) < 0
                && passage.chains().stream().noneMatch(chain -> chain.kind().sure() && chain.end() == start);
    }
}
