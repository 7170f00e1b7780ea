package io.zhibiao.cleaner.core.boilerplate;

import io.zhibiao.cleaner.core.boilerplate.SpamWords.Trade;
import io.zhibiao.cleaner.core.language.ForeignScript;
import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.language.Traits;
import io.zhibiao.cleaner.core.layout.PassageStep;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops the lines a hacked site serves to search engines: lists of search phrases of gambling, porn, false papers and so on. Told by features: words of
 * that trade, and phrases in a row without the structure of a sentence.
 */
public final class SpamLines implements PassageStep {
    /** The kind its repairs are told under. */
    public static final String KIND = "spam_line";

    private static final int SEPARATED = 3;
    private static final int LONGEST_PHRASE = 40;
    private static final int LONGEST_LIST = 400;

    /** A line no longer than this is one phrase. */
    private static final int SHORT = 16;

    /** Who writes of the trade to end it. */
    private static final List<String> AGAINST = List.of(
            "打击", "整治", "整改", "查处", "查禁", "查获", "清理", "取缔", "防范", "违法", "犯罪", "诈骗", "严禁", "扫黄", "专项行动", "治理", "监管");

    /** What a government writes of and a list of search phrases does not. */
    private static final List<String> GOVERNMENT = List.of(
            "增长", "亿元", "万元", "万人", "全县", "全市", "全区", "全省", "公益金", "群众", "项目", "工程", "建设", "开展", "推进", "推广", "落实", "保障",
            "完成", "实现");

    /** Short lines in a row, each with a word of the trade, are one list. */
    private static final int FEWEST_LINES = 3;

    private final SpamWords words = new SpamWords();

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        boolean hacked = passages.stream().anyMatch(p -> isSpam(p.traits())) || hasListOfLines(passages);
        if (!hacked) {
            return passages;
        }
        List<Passage> kept = new ArrayList<>();
        for (Passage passage : passages) {
            if (isSpam(passage.traits()) || praises(passage.text())) {
                log.add(KIND, passage.text(), "");
            } else {
                kept.add(passage);
            }
        }
        return kept;
    }

    /** Tells of the spam among lines that are left out for other reasons: the article ends before it, or no reader sees it. */
    public void tell(List<String> leftOut, RepairLog log) {
        apply(leftOut.stream().<Passage>map(Line::new).toList(), log);
    }

    /** Whether a line is spam by itself. */
    public boolean isSpam(String line) {
        return isSpam(Traits.of(line));
    }

    private boolean isSpam(Traits traits) {
        String line = traits.text();
        boolean foreign = ForeignScript.is(traits);
        // Sentences hold a weak word now and then: only a strong one makes them worth a closer look.
        if (!foreign && line.indexOf('。') >= 0 && !words.mayHoldStrong(line)) {
            return false;
        }
        Trade found = words.in(line);
        if (!foreign && (found.words() == 0 || !mayBeSpam(line, found))) {
            return false;
        }
        Trade trade = meant(line, found);
        if (trade.words() == 0 && !foreign) {
            return false;
        }
        int phrases = Phrases.count(line);
        boolean sentence = line.indexOf('。') >= 0;
        boolean listed = !sentence && phrases >= SEPARATED;
        boolean prose = trade.strong() < 3 && holdsAny(line, GOVERNMENT);
        boolean namesTrade = trade.strong() >= 1 && trade.words() * 3 >= phrases;
        boolean dense = !prose && trade.strong() >= (sentence ? 4 : 2) && trade.strong() * 40 >= line.length();
        return (listed && !prose && (foreign || namesTrade || isCrowded(line, trade.words(), phrases))) || dense;
    }

    /** Lists made for search engines by their separators: weak words do, where there are many. */
    private static boolean isCrowded(String line, int words, int phrases) {
        if (line.indexOf('_') >= 0) {
            return words > 1 && words * 2 >= phrases;
        }
        return line.indexOf('|') >= 0 ? words > phrases : words >= 2 * phrases;
    }

    /** Whether the page holds a block of links of the trade, one a line. */
    private boolean hasListOfLines(List<Passage> passages) {
        StringBuilder list = new StringBuilder();
        int lines = 0;
        for (Passage passage : passages) {
            String line = passage.text();
            if (line.length() > LONGEST_PHRASE || trade(line).words() == 0) {
                list.setLength(0);
                lines = 0;
                continue;
            }
            list.append(line).append('_');
            if (++lines >= FEWEST_LINES && list.length() < LONGEST_LIST && isSpam(list.toString())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is spam on a page that holds spam: there, a word of the trade is enough. */
    private boolean praises(String line) {
        Trade trade = trade(line);
        boolean named = trade.strong() >= 1 && (trade.words() >= 2 || line.length() <= SHORT);
        return (named || trade.words() >= 4) && trade.words() * 25 >= line.length();
    }

    private Trade trade(String line) {
        return meant(line, words.in(line));
    }

    /** What was found, unless the line hardly speaks, or speaks of the trade to end it. */
    private static Trade meant(String line, Trade found) {
        boolean meant = found.words() > 0 && hasLetters(line) && !isAgainst(line);
        return meant ? found : Trade.NONE;
    }

    private static boolean mayBeSpam(String line, Trade trade) {
        return trade.strong() > 0 || line.indexOf('。') < 0;
    }

    private static boolean holdsAny(String line, List<String> words) {
        for (String word : words) {
            if (line.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAgainst(String line) {
        return holdsAny(line, AGAINST);
    }

    /** Enough of them to be phrases: Chinese, or Latin where there are no Chinese ones. */
    private static boolean hasLetters(String line) {
        int han = Han.count(line);
        return han >= 4 || (han == 0 && line.length() >= 12);
    }
}
