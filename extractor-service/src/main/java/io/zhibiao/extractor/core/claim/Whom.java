package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Amount;

/** The people that a bare number counts: 惠及12万群众, 242万偏远农村居民. */
final class Whom {
    /** What sort of people they are is told in so few characters. */
    private static final int FURTHEST = 6;

    private static final long PEOPLE = WordClass.PEOPLE.bit();
    private static final long STOPS = Sorts.MARK | Sorts.AMOUNT | Masks.CUT | Masks.DO | Masks.REACH | Masks.OPEN;

    private Whom() {}

    /** Index of the word for them behind the amount at a token index; -1 where none follows. */
    static int behind(Clause clause, int index, Amount amount) {
        for (int i = index + 1; i < clause.last() && clause.start(i) - amount.end() <= FURTHEST; i++) {
            if (clause.is(i, PEOPLE)) {
                return i;
            }
            if (clause.is(i, STOPS)) {
                return -1;
            }
        }
        return -1;
    }
}
