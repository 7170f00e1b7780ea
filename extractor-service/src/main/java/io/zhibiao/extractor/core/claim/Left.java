package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Amount;
import io.zhibiao.extractor.core.token.Token.Lexeme;
import io.zhibiao.extractor.core.token.Token.When;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a name and its value, peeled off from the value backwards: change verbs, verbs of reaching, bounds,
 * modality. What is left in front of {@code nameEnd} is the name.
 *
 * @param change the verb or noun of change next to the value; null where none stands there
 * @param last the name's last character
 * @param noun whether a noun of progress was peeled
 * @param seen bits of all classes that were peeled
 */
record Left(
        int nameEnd,
        @Nullable Lexeme change,
        long seen,
        @Nullable Bound bound,
        boolean completed,
        boolean exceeds,
        char last,
        boolean noun) {

    /** What a thing became is no part of what it is called. */
    static final String BECOMES = "成为";

    boolean any(long mask) {
        return (seen & mask) != 0;
    }

    /** The same with another verb of change. */
    Left changing(Lexeme other) {
        long classes = (seen & ~Masks.CHANGE) | other.word().classes();
        return new Left(nameEnd, other, classes, bound, completed, exceeds, last, noun);
    }

    /** Whether what was peeled is a noun of progress (形象进度), the thing told rather than a verb. */
    boolean progress() {
        return noun;
    }

    /** Whether the name says that it is a rate (电话普及率). */
    boolean rate() {
        return last == '率';
    }

    /** Peels from the amount at this token index back to {@code lower}. */
    static Left of(Clause clause, int index, int lower) {
        return new Peeler(clause, index, lower).peel();
    }

    private static final class Peeler {
        /** 的 opens; which of these are taken depends on what stands around them. */
        private static final long PEELED = Masks.BETWEEN | Masks.PLAN | Masks.OPEN | Masks.DO;

        private final Clause clause;
        private final int index;
        private final int lower;
        private final boolean percent;
        private final boolean times;
        private int at;
        private long seen;
        private @Nullable Lexeme change;
        private @Nullable Bound bound;
        private boolean completed;
        private boolean exceeds;
        /** 减排任务的96%: what the plan is for belongs to its name. */
        private boolean ofPlan;

        private boolean ofSeen;
        private boolean noun;

        Peeler(Clause clause, int index, int lower) {
            this.clause = clause;
            this.index = index;
            this.lower = lower;
            this.at = clause.start(index);
            this.percent = clause.token(index) instanceof Amount amount
                    && amount.unit().percent();
            this.times = clause.token(index) instanceof Amount amount
                    && amount.unit().dimension() == Unit.Dimension.TIMES;
        }

        Left peel() {
            peel(index);
            int former = at < clause.start(index) ? Former.base(clause, index) : -1;
            if (former >= lower && former < at) {
                at = former;
                peel(clause.tokens().from(former));
            }
            at -= heldAgainst() ? 1 : 0;
            at = become();
            at = among();
            char last = at > 0 ? clause.tokens().text().charAt(at - 1) : ' ';
            return new Left(at, change, seen, bound, completed, exceeds, last, noun);
        }

        private void peel(int from) {
            for (int i = from - 1; i >= clause.first(); i--) {
                if (clause.start(i) < lower || !clause.blank(clause.end(i), at) || !take(i)) {
                    break;
                }
                at = clause.start(i);
            }
        }

        /** 经济总量成为全省第四个突破2000亿元大关的地区: what it became is no part of its name. */
        private int become() {
            return Ranks.nth(clause, at) ? startOf(BECOMES) : at;
        }

        /** 经济总量在全市各县区中率先突破500亿元: nor is what it is compared among; 在建项目中 is. */
        private int among() {
            if (!clause.reads("中", at - 1, at)) {
                return at;
            }
            int start = startOf("在");
            int place = clause.tokens().from(start + 1);
            return clause.start(place) == start + 1 && clause.is(place, Masks.PLACES) ? start : at;
        }

        private int startOf(String word) {
            int start = at - word.length();
            while (start > lower + 1 && !clause.tokens().text().startsWith(word, start)) {
                start--;
            }
            return start > lower + 1 ? start : at;
        }

        /** 收入比2010年翻一番, 收入比去年增长8%: a rate is told against a time, so 比 ends no name as it does in 收入比2.3:1. */
        private boolean heldAgainst() {
            boolean told = at > lower + 1 && clause.tokens().text().charAt(at - 1) == '比';
            int behind = told && (percent || times) ? clause.tokens().from(at) : index;
            return behind < index
                    && clause.start(behind) == at
                    && clause.token(behind) instanceof When when
                    && (when.sort() == When.Sort.YEAR || when.sort() == When.Sort.LAST)
                    && !clause.text(lower, at).endsWith("占比");
        }

        private boolean take(int i) {
            return clause.is(i, Sorts.WHEN | Sorts.NOTE)
                    || perHead(i)
                    || (!Phrase.counted(clause, i)
                            && clause.is(i, PEELED)
                            && clause.token(i) instanceof Lexeme word
                            && word(word));
        }

        /** 标准提高到年人均2400元: behind the verb the word tells for whom the amount is. */
        private boolean perHead(int i) {
            return clause.is(i, WordClass.NOUN.bit())
                    && clause.end(i) == clause.start(index)
                    && (clause.word(i).endsWith("均") || clause.word(i).startsWith("人均每"))
                    && clause.is(i - 1, Masks.ARRIVE | Masks.REACH)
                    && clause.end(i - 1) == clause.start(i);
        }

        private boolean word(Lexeme word) {
            boolean of = word.word().text().equals("的");
            boolean planned = (percent && (word.any(Masks.PLAN) || of)) || (of && timeBefore(word));
            if (!word.any(Masks.BETWEEN) && !planned && !adds(word)) {
                return false;
            }
            if (ofPlan && word.any(Masks.CHANGE)) {
                return false;
            }
            ofPlan |= ofSeen && word.any(Masks.PLAN);
            ofSeen |= of;
            boolean holds = (percent && word.any(WordClass.VERSUS.bit())) || bounds(word, "高于") || bounds(word, "低于");
            if ((word.any(Masks.CHANGE) || adds(word)) && change == null && !skipsChange(word) && !holds) {
                change = word;
            }
            if (bound == null && !behindPlan(word)) {
                bound = bound(word);
            }
            String text = word.word().text();
            completed |= text.contains("完成");
            noun |= word.any(Masks.COMPLETION) && text.endsWith("进度");
            exceeds |= text.startsWith("超") && (word.any(Masks.COMPLETION) || behindPlan(word));
            seen |= word.word().classes();
            return true;
        }

        /** PM2.5浓度低于22微克/立方米: right in front of what is no difference of rates the word bounds it; 高于全省2000元 compares. */
        private boolean bounds(Lexeme word, String than) {
            boolean direct = word.end() == clause.start(index)
                    && clause.token(index) instanceof Amount amount
                    && amount.unit().dimension() != Unit.Dimension.POINT;
            return word.word().text().equals(than) && (percent || direct);
        }

        /** 比上年净增4408吨, 净增5户, 新增42亿元: held against another time, net or of money, it is a change of what was told. */
        private boolean adds(Lexeme word) {
            String text = word.word().text();
            return word.any(Masks.DO)
                    && clause.phrases(PhraseList.ADDS).contains(text)
                    && (money() || text.startsWith("净") || behindBasis(word));
        }

        private boolean money() {
            return clause.token(index) instanceof Amount amount && amount.unit().dimension() == Unit.Dimension.MONEY;
        }

        private boolean behindBasis(Lexeme word) {
            int before = clause.tokens().from(word.start()) - 1;
            return clause.is(before, WordClass.BASIS.bit()) && clause.end(before) == word.start();
        }

        /** 比计划目标3000亿元超过1070亿元: by how much the plan was exceeded. */
        private boolean behindPlan(Lexeme word) {
            int before = clause.tokens().from(word.start()) - 1;
            return word.any(WordClass.VERSUS.bit())
                    && clause.is(before, Sorts.AMOUNT)
                    && clause.end(before) == word.start()
                    && clause.has(Masks.PLAN, clause.from(), clause.start(before));
        }

        /** 2021年的4522亿元. */
        private boolean timeBefore(Lexeme word) {
            int before = clause.tokens().from(word.start()) - 1;
            return before >= clause.first() && clause.is(before, Sorts.WHEN) && clause.end(before) == word.start();
        }

        /** Behind 增至 only a noun of change (增速提高到) is one; 扩大 and the like were the verb itself. */
        private boolean skipsChange(Lexeme word) {
            if ((seen & Masks.ARRIVE) == 0) {
                return false;
            }
            String text = word.word().text();
            return !(text.endsWith("速") || text.endsWith("幅") || text.endsWith("率"));
        }

        private @Nullable Bound bound(Lexeme word) {
            if (word.any(WordClass.BEFORE_GT.bit()) || bounds(word, "高于")) {
                return Bound.GT;
            }
            if (word.any(WordClass.BEFORE_GE.bit())) {
                return Bound.GE;
            }
            if (word.any(WordClass.BEFORE_LE.bit())) {
                return Bound.LE;
            }
            if (word.any(WordClass.BEFORE_LT.bit()) || bounds(word, "低于")) {
                return Bound.LT;
            }
            return word.any(WordClass.BEFORE_APPROX.bit()) ? Bound.APPROX : null;
        }
    }
}
