package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Ratio;
import java.util.ArrayList;
import java.util.List;

/** Reads the claims of one clause: groups its values, and hands each group to the rule for it. */
final class ClauseReader {
    private static final long LEADS = Masks.FRONT | Masks.PLACES | Sorts.WHEN | Sorts.MARK;
    private static final long VERBS = Masks.BETWEEN | WordClass.LIGHT.bit();

    private static final int LONGEST_TOPIC = 16;

    private final NameFinder names;
    private final SingleRule single;
    private final ListRule list;
    private final RatioRule ratio;
    private final PaceRule pace;

    ClauseReader(NameFinder names, Rules rules) {
        this.names = names;
        this.single = new SingleRule(names, rules);
        this.list = new ListRule(names, single, rules);
        this.ratio = new RatioRule(names, rules);
        this.pace = new PaceRule(names, rules);
    }

    /** The clause's claims, in text order; the context is carried on. */
    List<Draft> read(Clause clause, Context context) {
        Times.read(clause, context);
        estimate(clause, context);
        context.announced.read(clause, context);
        List<Draft> drafts = clause.any(Sorts.AMOUNT | Sorts.RATIO) ? values(clause, context) : List.of();
        if (clause.any(Sorts.MARK)) {
            Brackets.follow(clause, drafts, context);
        }
        Ahead.forget(clause, drafts, context);
        if (drafts.isEmpty()) {
            drafts = pace.read(clause, context);
        }
        if (drafts.isEmpty() && clause.last() <= context.lastValue) {
            topic(clause, context);
        }
        return drafts;
    }

    /** 预计…增长8%，…: of all that follows in the sentence; 产值预计增长8%，…: of that subject and those that are not told to be done. */
    private static void estimate(Clause clause, Context context) {
        int index = clause.find(Masks.ESTIMATE, clause.from(), clause.to());
        int amount = index < 0 ? -1 : clause.find(Sorts.AMOUNT, clause.end(index), clause.to());
        if (index >= 0) {
            boolean ahead = amount < 0
                    || new Phrase(clause, clause.from(), clause.start(index)).only(LEADS)
                    || !new Phrase(clause, clause.end(index), clause.start(amount)).only(VERBS);
            context.estimate |= ahead;
            context.estimated = ahead ? context.estimated : clause.from();
        }
    }

    private List<Draft> values(Clause clause, Context context) {
        List<Draft> drafts = new ArrayList<>();
        List<Value> values = Values.of(clause, context.ratio());
        int lower = clause.from();
        for (int i = 0; i < values.size(); ) {
            int stop = groupEnd(clause, values, i);
            List<Value> group = values.subList(i, stop);
            int upper = stop < values.size() ? values.get(stop).amount().start() : clause.to();
            Place place =
                    new Place(clause, lowerBound(clause, lower, group.get(0)), upper, i > 0 ? values.get(i - 1) : null);
            if (i > 0) {
                Times.ofItem(clause, place.lower(), context);
            }
            Left left = Left.of(clause, group.get(0).index(), place.lower());
            drafts.addAll(
                    list.applies(place, group, left, context)
                            ? list.read(place, group, left, context)
                            : single.read(place, group, left, context));
            lower = group.get(group.size() - 1).end();
            i = stop;
        }
        context.listed(drafts);
        ratios(clause, context, drafts);
        return drafts;
    }

    /** A clause without a value names what the next ones are about. */
    private void topic(Clause clause, Context context) {
        Phrase whole = new Phrase(clause, clause.from(), clause.to()).trimmed();
        if (whole.empty()) {
            context.within |= clause.says(Parts.WITHIN_THEM, clause.from(), clause.to());
            return;
        }
        Parts.read(whole, context);
        context.items = items(clause);
        context.told = ListHeads.told(clause);
        boolean grows = clause.has(Masks.CHANGE, clause.from(), clause.to())
                || clause.tokens().text().startsWith("位数增长", whole.to() - 4);
        Subject named = clause.any(Masks.NAME) ? names.first(clause) : null;
        context.speakOf(
                whole.to() - whole.from() > LONGEST_TOPIC ? null : whole,
                named == null && clause.any(Sorts.AMOUNT) ? Unread.subject(clause) : named,
                grows);
    }

    /** 上涨的有, 下降的是: 1 or -1; 0 for a clause that says nothing of the items behind it. */
    private static int items(Clause clause) {
        int change = clause.any(Masks.CHANGE) ? clause.findLast(Masks.CHANGE, clause.from(), clause.to()) : -1;
        int behind = change < 0 ? clause.to() : clause.end(change);
        boolean opens = clause.reads("的有", behind, clause.to())
                || clause.reads("的是", behind, clause.to())
                || clause.reads("的分别是", behind, clause.to());
        return !opens ? 0 : clause.is(change, Masks.FALL) ? -1 : 1;
    }

    private void ratios(Clause clause, Context context, List<Draft> drafts) {
        drafts.addAll(ratio.listed(clause, context));
        for (int i = clause.first(); clause.any(Sorts.RATIO) && i < clause.last(); i++) {
            if (clause.token(i) instanceof Ratio proportion) {
                drafts.addAll(ratio.read(clause, proportion, i, context));
            }
        }
    }

    /** Behind a bracket that opens and is still open at the value. */
    private static int lowerBound(Clause clause, int lower, Value value) {
        int bound = behindListMark(clause, lower, value);
        int depth = 0;
        for (int i = value.index() - 1;
                clause.any(Sorts.OPEN) && i >= clause.first() && clause.start(i) >= lower;
                i--) {
            depth += clause.is(i, Sorts.CLOSE) ? 1 : 0;
            if (clause.is(i, Sorts.OPEN) && depth-- == 0) {
                return clause.end(i);
            }
        }
        return bound;
    }

    /** Between two values the first list mark parts what belongs to them (开工120个项目、竣工70个). */
    private static int behindListMark(Clause clause, int lower, Value value) {
        if (lower == clause.from()) {
            return lower;
        }
        for (int i = clause.tokens().from(lower); i < value.index(); i++) {
            if (clause.is(i, Sorts.OPEN)) {
                int close =
                        clause.find(Sorts.CLOSE, clause.start(i), value.amount().start());
                if (close < 0) {
                    return lower;
                }
                i = close;
            }
            boolean and = clause.end(i) == value.amount().start() && clause.is(i, Masks.AND);
            if (and || clause.is(i, Sorts.LIST)) {
                return clause.end(i);
            }
        }
        return lower;
    }

    /** Values with nothing but list marks between them belong together (8%、9%和11%). */
    private static int groupEnd(Clause clause, List<Value> values, int from) {
        int i = from + 1;
        while (i < values.size() && joined(clause, values.get(i - 1), values.get(i))) {
            i++;
        }
        return i;
    }

    private static boolean joined(Clause clause, Value one, Value next) {
        boolean mixed = one.amount().unit().dimension() != next.amount().unit().dimension();
        if (mixed && !clause.text(clause.from(), one.amount().start()).contains("分别")) {
            return false;
        }
        int at = one.end();
        for (int i = clause.tokens().from(one.end()); i < next.index(); i++) {
            boolean between = clause.is(i, Sorts.LIST | Sorts.NOTE | Masks.AND) || turns(clause, one, i, at);
            if (!between || !clause.blank(at, clause.start(i))) {
                return false;
            }
            at = clause.end(i);
        }
        return clause.blank(at, next.amount().start());
    }

    /** 分别增长5.6%和下降2.1%: each value of a list may have a verb of its own. */
    private static boolean turns(Clause clause, Value one, int index, int at) {
        return at > one.end()
                && clause.is(index, Masks.CHANGE)
                && clause.has(Masks.EACH, clause.from(), one.amount().start());
    }

    /**
     * Where a group of values stands.
     *
     * @param lower how far to the left its words may reach
     * @param upper how far to the right
     * @param before the value before it in the clause; null for the first
     */
    record Place(
            Clause clause,
            int lower,
            int upper,
            @org.jspecify.annotations.Nullable Value before) {}
}
