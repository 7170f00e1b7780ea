package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.language.Traits;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes the markup of boards out where a page shows it as text: {@code [size=3][b]统计公报[/b][/size]}. What it aligns is a paragraph. */
public final class BoardMarkup implements PassageStep {
    /** The kind its repairs are told under. */
    public static final String KIND = "board_markup";

    private static final String NAMES =
            "align|color|backcolor|font|size|b|i|u|s|url|img|email|indent|float|quote|list|hr|p|attach|attachimg|\\*";
    private static final Pattern TAG = Pattern.compile("\\[/?(?:" + NAMES + ")(?:=[^\\[\\]\\n]{0,100})?\\]");
    private static final Pattern BREAK = Pattern.compile("\\[/(?:align|p|quote|list)\\]|\\[\\*\\]|\\[hr\\]");

    /** A page with so many tags was written in them: one in brackets may be anything. */
    private static final int FEWEST = 4;

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        return passages.stream().mapToInt(BoardMarkup::tags).sum() < FEWEST ? passages : plain(passages, log);
    }

    private static List<Passage> plain(List<Passage> passages, RepairLog log) {
        List<Passage> plain = new ArrayList<>();
        for (Passage passage : passages) {
            int tags = tags(passage);
            if (tags == 0) {
                plain.add(passage);
                continue;
            }
            log.add(KIND, tags);
            for (String line : BREAK.split(passage.text(), -1)) {
                plain.add(new Line(TAG.matcher(line).replaceAll("").strip()));
            }
        }
        plain.removeIf(p -> p.text().isEmpty());
        return plain;
    }

    private static int tags(Passage passage) {
        boolean mayBe = passage instanceof Line
                && passage.traits().has(Traits.SQUARE)
                && passage.text().contains("[/");
        return mayBe ? (int) TAG.matcher(passage.text()).results().count() : 0;
    }
}
