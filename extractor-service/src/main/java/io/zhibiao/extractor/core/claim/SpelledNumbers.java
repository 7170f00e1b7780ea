package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Amount;

/** Numbers in Chinese numerals that are values, rather than part of a word or rhetoric: 建成三所, 超百亿元. */
final class SpelledNumbers {
    private static final long LEADS =
            Masks.DO | Masks.REACH | Masks.ARRIVE | WordClass.BOUND_BEFORE | WordClass.LIGHT.bit();

    private SpelledNumbers() {}

    /** A number in Chinese numerals that is one, rather than part of a word. */
    static boolean spelled(Clause clause, int index, Amount amount) {
        boolean word = wordy(clause.tokens().text(), amount) && !boundOnly(clause, index, amount);
        return !word && chinese(clause, index, amount);
    }

    /** 亿元, 万吨, 百家: a unit's name rather than a number. */
    private static boolean wordy(String text, Amount amount) {
        return "十百千万亿".indexOf(text.charAt(amount.start())) >= 0
                && (amount.start() + 1 >= amount.end() || "百千万亿元吨人户家米亩".indexOf(text.charAt(amount.start() + 1)) >= 0)
                && (text.charAt(amount.start()) != '十' || "万亿".indexOf(text.charAt(amount.start() + 1)) >= 0);
    }

    /** 超百亿元 at the end of its phrase is a value all the same. */
    static boolean boundOnly(Clause clause, int index, Amount amount) {
        boolean led = clause.is(index - 1, WordClass.BOUND_BEFORE | Masks.REACH | Masks.RISE)
                && clause.end(index - 1) == amount.start();
        return led && (Stands.alone(clause, amount) || Stands.before(clause, index, amount, WordClass.MARK.bit()));
    }

    /** Chinese numerals of one character are rhetoric more often than figures: a verb or a list must lead to them. */
    private static boolean chinese(Clause clause, int index, Amount amount) {
        Unit unit = amount.unit();
        boolean stage = unit.word().equals("期") && !Stands.alone(clause, amount); // 三期临床
        if (unit.word().equals("方") || stage) {
            return false;
        }
        boolean counts = unit.dimension() == Unit.Dimension.COUNT || unit.dimension() == Unit.Dimension.PEOPLE;
        if (!counts || amount.end() - amount.start() - unit.word().length() > 1) {
            return true;
        }
        boolean near = index > clause.first() && clause.end(index - 1) == amount.start();
        boolean led = near && clause.is(index - 1, LEADS);
        boolean listed = amount.start() == clause.from() || (near && clause.is(index - 1, Sorts.LIST));
        return unit.strong()
                ? led || listed
                : led && !clause.is(index - 1, WordClass.mask(WordClass.ADVERB, WordClass.PART));
    }
}
