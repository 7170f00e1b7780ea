package io.zhibiao.cleaner.core.gazette;

import io.zhibiao.cleaner.core.boilerplate.TitleText;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A gazette's table of contents: which titles it names, and where it ends. */
record Contents(int end, Set<String> titles) {
    private static final int FIRST_LINES = 40;
    private static final int LONGEST = 120;
    private static final Pattern HEADING = Pattern.compile("^[【\\[]?目\\s{0,6}录[】\\]]?$");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:[一二三四五六七八九十\\d]{1,3}[、.．]|[（(][一二三四五六七八九十\\d]{1,3}[）)])\\s*");
    private static final Pattern PAGE = Pattern.compile("[\\s.…·—/／（(-]*\\d{0,4}\\s*[）)]?$");

    /** The contents of a page; those of one without any end before its first line. */
    static Contents of(List<Passage> passages) {
        int heading = heading(passages);
        if (heading < 0) {
            return new Contents(-1, Set.of());
        }
        Set<String> titles = new HashSet<>();
        int i = heading + 1;
        while (i < passages.size()
                && isEntry(passages.get(i))
                && titles.add(key(passages.get(i).text()))) {
            i++;
        }
        return new Contents(i - 1, titles);
    }

    boolean names(String line) {
        return !titles.isEmpty() && titles.contains(key(line));
    }

    private static int heading(List<Passage> passages) {
        for (int i = 0; i < Math.min(FIRST_LINES, passages.size()); i++) {
            String text = passages.get(i).text();
            if (text.length() < 16 && HEADING.matcher(text.strip()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The first line that repeats an entry is the first title behind the contents. */
    private static boolean isEntry(Passage passage) {
        return passage instanceof Line
                && passage.text().length() <= LONGEST
                && passage.text().indexOf('。') < 0;
    }

    private static String key(String line) {
        if (line.length() > 2 * LONGEST) {
            return line;
        }
        String bare = NUMBER.matcher(TitleText.key(line)).replaceFirst("");
        return PAGE.matcher(bare).replaceFirst("");
    }
}
