package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Amount;
import org.jspecify.annotations.Nullable;

/** Numbers that make no claim but are told of something, which what follows is about: 铀矿产量7.2万磅当量，增长8%; 收入连跨3个百亿台阶，达8.9亿元. */
final class Unread {
    /** A step is named right behind its number (3个亿元台阶). */
    private static final int LONGEST_STEP = 3;

    private static final int SHORTEST_NAME = 3;

    private Unread() {}

    /** What stands in front of the first such number; null where there is none, or no name stands there. */
    static @Nullable Subject subject(Clause clause) {
        for (int i = clause.first(); i < clause.last(); i++) {
            if (clause.token(i) instanceof Amount amount
                    && (inUnknownUnit(clause, amount) || step(clause, i, amount))) {
                int end = Left.of(clause, i, clause.from()).nameEnd();
                Phrase name = new Phrase(clause, clause.from(), end).trimmed();
                boolean names = !name.empty()
                        && name.to() - name.from() >= SHORTEST_NAME
                        && !name.only(Masks.DO | Masks.FRONT | Masks.OPEN);
                return names ? Subject.words(name.words()) : null;
            }
        }
        return null;
    }

    private static boolean inUnknownUnit(Clause clause, Amount amount) {
        return amount.unit().bare()
                && amount.scaled()
                && !amount.chinese()
                && amount.end() < clause.to()
                && Character.isIdeographic(clause.tokens().text().charAt(amount.end()));
    }

    /** 连跨3个亿元台阶, 连上两个百亿台阶: how many steps of how much. */
    static boolean step(Clause clause, int index, Amount amount) {
        boolean counts = amount.unit().dimension() == Unit.Dimension.COUNT;
        int mark = counts || amount.unit().bare() ? clause.find(WordClass.MARK.bit(), amount.end(), clause.to()) : -1;
        return mark > index && clause.start(mark) - amount.end() <= LONGEST_STEP;
    }
}
