package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Decimals;
import io.zhibiao.extractor.core.token.Token;
import io.zhibiao.extractor.core.token.Token.Amount;
import io.zhibiao.extractor.core.token.Token.Lexeme;
import io.zhibiao.extractor.core.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The number in a table's cell and the words around it.
 *
 * @param change the word of change in front (增长6.5%); null where there is none
 * @param minus whether a minus stands in front
 */
record TableCell(Amount amount, @Nullable Lexeme change, boolean minus, Bound bound) {
    /** What a cell holds; null where there is no number. */
    static @Nullable TableCell of(String cell, Tokens tokens) {
        Amount amount = amount(tokens);
        if (amount == null) {
            return null;
        }
        boolean minus = amount.start() > 0 && "-－−".indexOf(cell.charAt(amount.start() - 1)) >= 0;
        return new TableCell(amount, change(tokens, amount), minus, bound(tokens, amount, cell));
    }

    /** Offset of its first character, the minus included. */
    int start() {
        return amount.start() - (minus ? 1 : 0);
    }

    /** Its value in base units of this unit, signed by what stands before it. */
    double value(Unit unit) {
        double size = Decimals.times(amount.value(), amount.unit().bare() ? unit.scale() : 1);
        return minus ? -size : size;
    }

    /** The upper end of its range; null for a single value. */
    @Nullable
    Double max(Unit unit) {
        return amount.max() == null
                ? null
                : (Double) Decimals.times(amount.max(), amount.unit().bare() ? unit.scale() : 1);
    }

    boolean falls() {
        return change != null && change.any(Masks.FALL) && !change.any(Masks.RISE);
    }

    private static @Nullable Amount amount(Tokens tokens) {
        for (Token token : tokens.list()) {
            if (token instanceof Amount amount && !amount.chinese()) {
                return amount;
            }
        }
        return null;
    }

    private static @Nullable Lexeme change(Tokens tokens, Amount amount) {
        for (Token token : tokens.list()) {
            if (token instanceof Lexeme word && word.any(Masks.CHANGE) && word.end() <= amount.start()) {
                return word;
            }
        }
        return null;
    }

    private static Bound bound(Tokens tokens, Amount amount, String cell) {
        switch (cell.charAt(0)) {
            case '≥' -> {
                return Bound.GE;
            }
            case '>', '＞' -> {
                return Bound.GT;
            }
            case '≤' -> {
                return Bound.LE;
            }
            case '<', '＜' -> {
                return Bound.LT;
            }
            default -> {
                return told(tokens, amount, cell);
            }
        }
    }

    private static Bound told(Tokens tokens, Amount amount, String cell) {
        for (Token token : tokens.list()) {
            if (token instanceof Lexeme word && word.start() >= amount.end() && word.any(WordClass.BOUND_AFTER)) {
                return word.any(WordClass.AFTER_GE.bit())
                        ? Bound.GE
                        : word.any(WordClass.AFTER_LE.bit()) ? Bound.LE : Bound.APPROX;
            }
        }
        return cell.contains("控制在") ? Bound.LE : Bound.EQ;
    }
}
