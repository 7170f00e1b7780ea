package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.divisions.Divisions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands on a posting, not in it: page title, publisher and the source's hint. */
record Labels(Passage title, Passage publisher, Passage hint) {
    private static final double TITLE_FACTOR = 0.6;
    private static final double NAMED_IN_TITLE = 10;
    private static final double PUBLISHER = 40;
    private static final double HINT = 30;
    private static final Pattern CODE = Pattern.compile("\\s*(\\d{6})\\s*");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s/>,，、·-]+");

    static Labels of(RegionEvidence evidence, Divisions divisions) {
        return new Labels(
                Passage.of(orEmpty(evidence.title()), divisions),
                Passage.of(orEmpty(evidence.publisher()), divisions),
                Passage.of(path(orEmpty(evidence.hint()), divisions), divisions));
    }

    List<Passage> passages() {
        return List.of(title, publisher, hint);
    }

    /** The points the labels give. */
    Ballot ballot(Context context) {
        Ballot ballot = new Ballot(context);
        ballot.vote(title.parts(), role -> role == Role.NAMED ? NAMED_IN_TITLE : role.weight() * TITLE_FACTOR);
        ballot.vote(publisher.parts(), role -> PUBLISHER);
        ballot.vote(hint.parts(), role -> HINT);
        return ballot;
    }

    /** The names of a hint, be it a code, a name or names with separators, as they would stand in a text. */
    private static String path(String hint, Divisions divisions) {
        Matcher code = CODE.matcher(hint);
        if (code.matches()) {
            return divisions
                    .byCode(code.group(1))
                    .map(region -> String.join("", region.path()))
                    .orElse("");
        }
        return SEPARATORS.matcher(hint).replaceAll("");
    }

    private static String orEmpty(@Nullable String label) {
        return label == null ? "" : label;
    }
}
