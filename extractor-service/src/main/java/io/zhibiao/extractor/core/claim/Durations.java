package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Amount;
import java.util.List;

/** Minutes, days and years that are values: 缩短至9分钟, 平均受教育年限达到11年. */
final class Durations {
    /** Years and months are times but where their name says that they are its measure. */
    private static final List<String> SPANS = List.of("年", "个月");

    private Durations() {}

    /** Minutes, days and years of age are claims where a verb leads to them (缩短至9分钟), not in names (15分钟生活圈). */
    static boolean timed(Clause clause, int index, Amount amount) {
        if (SPANS.contains(amount.unit().word())) {
            int nameEnd = Left.of(clause, index, clause.from()).nameEnd();
            return Any.ends(
                    clause.text(clause.from(), Math.max(clause.from(), nameEnd)),
                    clause.phrases(PhraseList.SPAN_NAMES));
        }
        if (Stands.before(clause, index, amount, Masks.ARRIVE) || (amount.scaled() && amount.end() >= clause.to())) {
            return true;
        }
        if (amount.end() < clause.to()
                && "之，,；;。、）)以左内多缩提的 至到-".indexOf(clause.tokens().text().charAt(amount.end())) < 0) {
            return false;
        }
        boolean near = index > clause.first() && clause.end(index - 1) == amount.start();
        boolean led = near
                && clause.is(
                        index - 1,
                        Masks.REACH
                                | Masks.ARRIVE
                                | Masks.CHANGE
                                | WordClass.BOUND_BEFORE
                                | Masks.NAME
                                | WordClass.ADVERB.bit()
                                | Masks.OPEN);
        return led || Stands.before(clause, index, amount, Masks.ARRIVE) || timeName(clause, amount);
    }

    private static boolean timeName(Clause clause, Amount amount) {
        String text = clause.tokens().text();
        for (String name : clause.phrases(PhraseList.TIME_NAMES)) {
            if (text.startsWith(name, amount.start() - name.length())) {
                return true;
            }
        }
        return false;
    }
}
