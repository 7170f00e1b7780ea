package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Level;
import io.zhibiao.events.Region;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Lexeme;
import java.util.List;

/** Which region a claim is about: the posting's own, unless its name starts with 全国 or 全省. */
final class Regions {
    static final Region NATION = new Region("全国", null, null, null, List.of("全国"));

    private Regions() {}

    /** The region of a claim whose value stands at this token index. */
    static Region of(Context context, Clause clause, int from, int index) {
        for (int i = clause.first(); i < index; i++) {
            if (clause.token(i).start() < from || !(clause.token(i) instanceof Lexeme word)) {
                continue;
            }
            if (word.any(Masks.CHANGE)) {
                return context.own;
            }
            if (word.any(WordClass.NATION.bit()) && leads(clause, i)) {
                return NATION;
            }
            if (word.any(WordClass.OWN.bit()) && leads(clause, i)) {
                return scope(context, word.word().text());
            }
        }
        return context.own;
    }

    private static boolean leads(Clause clause, int index) {
        int start = clause.token(index).start();
        return start == clause.from() || clause.is(index - 1, Masks.FRONT) || start <= clause.from() + 1;
    }

    private static Region scope(Context context, String word) {
        boolean province = word.endsWith("省") || word.endsWith("自治区");
        if (!province || context.own.level() == Level.PROVINCE || context.own.province() == null) {
            return context.own;
        }
        String name = context.own.province();
        return new Region(name, null, Level.PROVINCE, name, List.of(name));
    }
}
