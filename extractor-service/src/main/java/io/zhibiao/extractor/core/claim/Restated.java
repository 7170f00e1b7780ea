package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.extractor.core.token.Token.Lexeme;

/** The bound of an aim that is told again (未达到320亿元的年度目标): what missed or passed it does not bound the aim itself. */
final class Restated {
    private Restated() {}

    /** The claim with the aim's own bound. */
    static Draft of(Clause clause, Value value, Draft draft, ClaimKind kind) {
        int plan = value.end() < clause.to() && clause.tokens().text().charAt(value.end()) == '的'
                ? planBehind(clause, value)
                : -1;
        if (kind != ClaimKind.TARGET || plan < 0) {
            return draft;
        }
        boolean within = clause.tokens().text().startsWith("以内", clause.end(plan));
        Bound own = within ? Bound.LE : value.after() == null ? Bound.EQ : value.after();
        return value.amount().more() ? draft : draft.bounded(own);
    }

    private static int planBehind(Clause clause, Value value) {
        int from = clause.tokens().from(value.end());
        for (int i = from; i < Math.min(clause.last(), from + 4); i++) {
            if (clause.token(i) instanceof Lexeme word && word.any(Masks.PLAN)) {
                return i;
            }
        }
        return -1;
    }
}
