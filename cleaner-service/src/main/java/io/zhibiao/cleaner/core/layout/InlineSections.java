package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts numbered headings out of the line they came in with the text around them: …床位458张。 九、人口 年末全县…. */
final class InlineSections {
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final Pattern BORDER = Pattern.compile("(?<=[。；;！])\\s{1,4}(?=[" + NUMERALS + "]{1,3}、)");

    /** What a heading's text opens with, so that a blank inside of the heading (人 口) is no border. */
    private static final Pattern HEADING = Pattern.compile(
            "([一二三四五六七八九十]{1,3}、[\\p{IsHan}、 ]{2,20}?)\\s{1,4}(?=全年|年末|年底|20\\d{2}年|截至|截止|初步|据|[全本]?[省市县区州]共?有)");

    private InlineSections() {}

    /** The pieces of a line; the passage alone where no heading stands in it. */
    static List<Passage> of(Passage passage) {
        String text = passage.text();
        Matcher border = BORDER.matcher(text);
        if (!mayHoldHeading(text) || !border.find()) {
            return List.of(passage);
        }
        List<Passage> pieces = new ArrayList<>();
        int start = 0;
        do {
            add(pieces, text.substring(start, border.start()));
            start = border.end();
        } while (border.find());
        add(pieces, text.substring(start));
        return pieces;
    }

    /** A quick look for a blank and a number before 、: most lines that list things by it have none. */
    private static boolean mayHoldHeading(String text) {
        for (int mark = text.indexOf('、'); mark >= 0; mark = text.indexOf('、', mark + 1)) {
            int number = mark;
            while (number > 0 && NUMERALS.indexOf(text.charAt(number - 1)) >= 0) {
                number--;
            }
            if (number > 0 && number < mark && text.charAt(number - 1) <= ' ') {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Passage> pieces, String piece) {
        Matcher heading = HEADING.matcher(piece);
        if (!heading.lookingAt()) {
            pieces.add(new Line(piece.strip()));
            return;
        }
        pieces.add(new Line(heading.group(1)));
        pieces.add(new Line(piece.substring(heading.end()).strip()));
    }
}
