package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.token.Sorts;
import java.util.List;

/** Behind a bracket subject and time are again those in front of it: 财政总收入18.6亿元(其中:一般预算收入7.2亿元),增长15.1%. */
final class Brackets {
    private static final int DEEPEST = 8;

    private Brackets() {}

    /** Whether the value at this token index stands in a bracket that its clause opens. */
    static boolean inside(Clause clause, int index) {
        int depth = 0;
        for (int i = clause.any(Sorts.OPEN) ? clause.first() : index; i < index; i++) {
            depth += clause.is(i, Sorts.OPEN) ? 1 : clause.is(i, Sorts.CLOSE) ? -1 : 0;
        }
        return depth > 0;
    }

    /** Follows the clause's brackets; the context's subject is set back where one closes. */
    static void follow(Clause clause, List<Draft> drafts, Context context) {
        int next = 0;
        Subject current = null;
        for (int i = clause.first(); i < clause.last(); i++) {
            if (!clause.is(i, Sorts.MARK)) {
                continue;
            }
            while (next < drafts.size() && drafts.get(next).start() < clause.start(i)) {
                current = drafts.get(next++).subject();
            }
            if (clause.is(i, Sorts.OPEN) && current != null && context.outside.size() < DEEPEST) {
                context.outside.push(current);
            } else if (clause.is(i, Sorts.CLOSE) && !context.outside.isEmpty()) {
                current = context.outside.pop();
                if (context.outside.isEmpty()) {
                    context.times.leaveBracket();
                }
            }
        }
        if (next == drafts.size() && current != null) {
            context.subject = current;
        }
    }
}
