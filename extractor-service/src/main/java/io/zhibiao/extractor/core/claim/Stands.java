package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.token.Token.Amount;

/** What stands behind a number. */
final class Stands {
    private Stands() {}

    /** Whether nothing that it may be part of follows. */
    static boolean alone(Clause clause, Amount amount) {
        String text = clause.tokens().text();
        return amount.end() >= clause.to() || "，,；;。、（()）以左和".indexOf(text.charAt(amount.end())) >= 0;
    }

    /** Whether a word of these classes follows at once. */
    static boolean before(Clause clause, int index, Amount amount, long mask) {
        return clause.is(index + 1, mask) && clause.start(index + 1) == amount.end();
    }
}
