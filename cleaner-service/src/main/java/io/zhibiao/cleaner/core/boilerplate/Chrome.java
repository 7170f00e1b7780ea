package io.zhibiao.cleaner.core.boilerplate;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.layout.Numbering;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.page.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops a page's chrome. Known lines of chrome go wherever they stand; before the title and behind the text everything goes that is
 * no part of a posting.
 */
public final class Chrome {
    private static final int SUBSTANTIAL = 40;
    private static final int HEAD = 40;
    private static final int LONGEST_TITLE = 60;

    private final ChromeLines lines;

    public Chrome(ChromeLines lines) {
        this.lines = lines;
    }

    /**
     * The posting's passages.
     *
     * @param title the posting's title; empty where it is not known
     */
    public List<Passage> drop(List<Passage> passages, String title) {
        return dropLines(withoutLinks(passages.subList(0, endOfText(passages))), title);
    }

    private List<Passage> dropLines(List<Passage> passages, String title) {
        int first = firstSubstantial(passages);
        int last = lastSubstantial(passages);
        List<Passage> kept = new ArrayList<>();
        for (int i = titleLine(passages, title, first); i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (i > last && isEnd(passage)) {
                break;
            }
            keep(passage, i < first || i > last, kept);
        }
        return kept;
    }

    /** Where comments or recommended articles begin: behind a heading of such with most of the text before it. */
    private int endOfText(List<Passage> passages) {
        int all = 0;
        int before = 0;
        int counted = 0;
        for (int i = 0; i < passages.size(); i++) {
            if (!(passages.get(i) instanceof Line line) || !lines.isStop(line.text())) {
                continue;
            }
            all = all == 0 ? count(passages) : all;
            before += count(passages.subList(counted, i));
            counted = i;
            if (before * 2 > all) {
                return i;
            }
        }
        return passages.size();
    }

    private static int count(List<Passage> passages) {
        return passages.stream().mapToInt(p -> Han.count(p.text())).sum();
    }

    /** Without the headings of links inside the text and the linked titles under each. */
    private List<Passage> withoutLinks(List<Passage> passages) {
        List<Passage> kept = new ArrayList<>(passages.size());
        boolean links = false;
        for (Passage passage : passages) {
            boolean heading = passage instanceof Line && lines.isLinksHeading(passage.text());
            links = heading || (links && isLinkedTitle(passage));
            if (!links) {
                kept.add(passage);
            }
        }
        return kept;
    }

    /** Linked titles end without a mark and are no numbered headings. */
    private static boolean isLinkedTitle(Passage passage) {
        String text = passage.text();
        return passage instanceof Line
                && text.length() < LONGEST_TITLE
                && "。；：！？，、;:,”）)".indexOf(text.charAt(text.length() - 1)) < 0
                && Numbering.level(text) == 0;
    }

    private void keep(Passage passage, boolean outside, List<Passage> kept) {
        if (!(passage instanceof Line line)) {
            kept.add(passage);
            return;
        }
        String text = outside ? lines.withoutParts(line.text()) : line.text();
        if (!text.isEmpty() && !lines.isChrome(text)) {
            kept.add(line.with(text));
        }
    }

    private boolean isEnd(Passage passage) {
        return passage instanceof Line && (lines.isEnd(passage.text()) || lines.isNotice(passage.text()));
    }

    /** The last line before the text that is the title: pages repeat it among their chrome. */
    private static int titleLine(List<Passage> passages, String title, int first) {
        if (title.isEmpty()) {
            return 0;
        }
        String wanted = TitleText.key(title);
        int found = 0;
        for (int i = 0; i <= Math.min(first, passages.size() - 1) && i < 10 * HEAD; i++) {
            if (TitleText.is(passages.get(i).text(), wanted)) {
                found = i;
            }
        }
        return found;
    }

    private static int firstSubstantial(List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            if (isSubstantial(passages.get(i))) {
                return i;
            }
        }
        return passages.size();
    }

    private int lastSubstantial(List<Passage> passages) {
        for (int i = passages.size() - 1; i >= 0; i--) {
            Passage passage = passages.get(i);
            if ((isSubstantial(passage) && !lines.isNotice(passage.text())) || passage instanceof Table) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSubstantial(Passage passage) {
        String text = passage.text();
        return passage instanceof Line
                && Han.hasAtLeast(SUBSTANTIAL, text)
                && (text.indexOf('。') >= 0
                        || text.indexOf('，') >= 0
                        || text.indexOf(',') >= 0
                        || text.indexOf('；') >= 0);
    }
}
