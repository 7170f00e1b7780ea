package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.outline.Line;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clause says of all that follows it: of the section (预计（下同）), of a list of lines (预计…如下：), of the sentence (目标是：). */
final class Announced {
    private static final String BELOW = "下同";
    private static final String COLONS = "：:";
    private static final String BULLETS = "—─–-－·•●■◆※（(";
    private static final String AIM = "目标";
    private static final int LONGEST_LEAD = 3;

    /** A sentence that opens so has nothing but aims: 力争地区生产总值增长8%，一般公共预算收入增长9%. */
    private static final List<String> STRIVES = List.of("力争", "力求");

    private @Nullable String section;
    private boolean rest;
    private boolean list;
    private boolean aims;
    private boolean ahead;

    /** Whether what is told now is expected. */
    boolean expected() {
        return rest || list;
    }

    /** Whether what is told now is aimed at. */
    boolean aims() {
        return aims;
    }

    void enter(Line line, String text) {
        boolean same = line.section() == null ? section == null : line.section().equals(section);
        rest &= same;
        list &= line.start() < text.length() && BULLETS.indexOf(text.charAt(line.start())) >= 0;
        section = line.section();
    }

    void endSentence() {
        aims = false;
        ahead = false;
    }

    /** Reads what a clause announces; where it announces the aims of a year, the context is told the year. */
    void read(Clause clause, Context context) {
        boolean colon = clause.to() < clause.tokens().text().length()
                && COLONS.indexOf(clause.tokens().text().charAt(clause.to())) >= 0;
        boolean expects = clause.has(Masks.ESTIMATE, clause.from(), clause.to());
        rest |= expects && clause.says(BELOW, clause.from(), clause.to());
        list |= expects && colon && clause.to() + 1 >= context.line.end();
        if (colon ? sets(clause) : names(clause) || proposes(clause)) {
            aims = true;
            year(clause, context);
        }
        // 下半年，…确保地区生产总值增长6.5%，一般公共预算收入增长5%: behind the first aim all of the sentence is aimed at.
        boolean strives = context.last == null && clause.opensWith(STRIVES);
        ahead |= context.lastValue >= 0 && (strives || clause.opensWith(clause.phrases(PhraseList.AHEAD)));
        aims |= ahead && clause.any(Masks.AIM);
    }

    /** 2019年经济社会发展主要预期目标, …目标是: nothing but a verb of being behind the word, and nothing done. */
    private static boolean sets(Clause clause) {
        String words = clause.text(clause.from(), clause.to());
        int at = words.lastIndexOf(AIM);
        return at >= 0
                && words.length() - at - AIM.length() <= LONGEST_LEAD
                && !clause.any(Masks.DONE)
                && !words.contains("完成")
                && !words.contains("实现了");
    }

    /** 主要预期目标建议为地区生产总值增长8%，…: what follows in the sentence is aimed at as well. */
    private static boolean names(Clause clause) {
        int at = clause.any(Masks.AIM) ? clause.tokens().text().indexOf(AIM, clause.from(), clause.to()) : -1;
        if (at < 0 || !clause.saysAny(clause.phrases(PhraseList.MAIN_AIMS), clause.from(), at)) {
            return false;
        }
        int name = clause.find(Masks.NAME, at, clause.to());
        String between = clause.text(at + AIM.length(), name < 0 ? clause.to() : clause.start(name));
        return !between.isEmpty()
                && between.length() <= LONGEST_LEAD + 1
                && "为是—".indexOf(between.charAt(between.length() - 1)) >= 0;
    }

    /** 报告提出了2025年的目标，…: what follows in the sentence is that year's aim. */
    private static boolean proposes(Clause clause) {
        return clause.any(Sorts.WHEN)
                && !clause.any(Sorts.AMOUNT)
                && clause.saysAny(clause.phrases(PhraseList.PROPOSES), clause.from(), clause.to())
                && sets(clause);
    }

    private static void year(Clause clause, Context context) {
        for (int i = clause.first(); clause.any(Sorts.WHEN) && i < clause.last(); i++) {
            if (clause.token(i) instanceof When when
                    && (when.sort() == When.Sort.YEAR || when.sort() == When.Sort.THIS)) {
                context.times.at(when);
            }
        }
    }
}
