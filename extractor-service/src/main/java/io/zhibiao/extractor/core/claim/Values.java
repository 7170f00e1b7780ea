package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token;
import io.zhibiao.extractor.core.token.Token.Amount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which amounts of a clause make claims: ranks, thresholds inside names, circles of minutes and slogans do not. */
final class Values {
    private static final String RANK_BEFORE = "第前";
    private static final List<String> RANKINGS = List.of("排名", "排位", "位次", "名次");
    private static final String RATIOS = "比值差";
    private static final int LONGEST_RATIO = 6;
    private static final List<String> AROUND = List.of("内", "范围", "以内", "半径", "以外", "覆盖率", "处", "服务圈", "缓冲");
    private static final List<String> TIME_NAMES =
            List.of("寿命", "时间", "时长", "时数", "天数", "用时", "时限", "年龄", "学时", "期限", "周期", "耗时", "逗留", "停留");

    /** Years and months are times but where their name says that they are its measure (平均受教育年限达到11年). */
    private static final List<String> SPANS = List.of("年", "个月");

    private static final List<String> SPAN_NAMES = List.of("年限", "周期", "寿命");

    /** Tokens that are no words. */
    private static final long OTHERS = Sorts.MARK | Sorts.WHEN | Sorts.AMOUNT | Sorts.RATIO;

    private static final long LEADS =
            Masks.DO | Masks.REACH | Masks.ARRIVE | WordClass.BOUND_BEFORE | WordClass.LIGHT.bit();

    private Values() {}

    /**
     * The amounts of the clause that make claims, in order.
     *
     * @param ratio whether a ratio without a unit was told before, so that a bare number may be another one
     */
    static List<Value> of(Clause clause, boolean ratio) {
        List<Value> all = new ArrayList<>();
        for (int i = clause.first(); i < clause.last(); i++) {
            if (clause.is(i, Sorts.AMOUNT) && clause.token(i) instanceof Amount printed) {
                Amount amount = Lent.unit(clause, i, printed);
                if (claimable(clause, i, amount) || (ratio && again(clause, i, amount))) {
                    all.add(value(clause, i, amount));
                }
            }
        }
        List<Value> kept = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (!threshold(clause, all, i)) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    /** 全省城乡收入比为2.01，我市为2.05. */
    private static boolean again(Clause clause, int index, Amount amount) {
        return amount.unit().bare()
                && !amount.scaled()
                && amount.value() < 10
                && standsAlone(clause, amount)
                && clause.is(index - 1, Masks.REACH | Masks.ARRIVE)
                && clause.end(index - 1) == amount.start();
    }

    private static Value value(Clause clause, int index, Amount amount) {
        int next = index + 1;
        if (clause.is(next, WordClass.BOUND_AFTER) && clause.blank(amount.end(), clause.start(next))) {
            return new Value(amount, index, clause.end(next), after(clause, next));
        }
        return new Value(amount, index, amount.end(), null);
    }

    private static Bound after(Clause clause, int index) {
        if (clause.is(index, WordClass.AFTER_GE.bit())) {
            return Bound.GE;
        }
        return clause.is(index, WordClass.AFTER_LE.bit()) ? Bound.LE : Bound.APPROX;
    }

    private static boolean claimable(Clause clause, int index, Amount amount) {
        Unit.Dimension dimension = amount.unit().dimension();
        if (rank(clause, index, amount) || (dimension == Unit.Dimension.LENGTH && distance(clause, amount))) {
            return false;
        }
        if (amount.unit().bare()) {
            return bare(clause, index, amount);
        }
        if (dimension == Unit.Dimension.MASS && clause.tokens().text().startsWith("级", amount.end())) {
            return false;
        }
        if ((dimension == Unit.Dimension.COUNT && countsNothing(clause, index, amount))
                || (amount.chinese() && !spelled(clause, index, amount))
                || (amount.unit().word().equals("位") && ranked(clause, index, amount))) {
            return false;
        }
        return dimension != Unit.Dimension.TIME || timed(clause, index, amount);
    }

    /** 上升12位, 排名由369位上升到235位: places in a row. */
    private static boolean ranked(Clause clause, int index, Amount amount) {
        return clause.is(index - 1, WordClass.RANK.bit())
                || Any.in(clause.text(clause.from(), amount.start()), RANKINGS);
    }

    /** 第3, 前5: a place in a row, neither a deadline nor the end of a word. */
    private static boolean rank(Clause clause, int index, Amount amount) {
        String text = clause.tokens().text();
        return amount.start() > 0
                && RANK_BEFORE.indexOf(text.charAt(amount.start() - 1)) >= 0
                && !deadline(text, amount)
                && !behindWord(clause, index, amount);
    }

    /** 全省十强, 若干, a bound that a mark follows: a count that is part of a word, or vague. */
    private static boolean countsNothing(Clause clause, int index, Amount amount) {
        boolean ownName = index > clause.first()
                && clause.is(index - 1, Masks.OWN)
                && clause.end(index - 1) == amount.start()
                && "省国".indexOf(clause.tokens().text().charAt(amount.start() - 1)) >= 0;
        return ownName
                || followed(clause, index, amount, WordClass.VAGUE.bit())
                || (clause.is(index - 1, WordClass.BOUND_BEFORE)
                        && followed(clause, index, amount, WordClass.MARK.bit()));
    }

    /** A number in Chinese numerals that is one, rather than part of a word. */
    private static boolean spelled(Clause clause, int index, Amount amount) {
        boolean word = wordy(clause.tokens().text(), amount) && !boundOnly(clause, index, amount);
        return !word && chinese(clause, index, amount);
    }

    /** 目前2栋: 前 is the end of a word. */
    private static boolean behindWord(Clause clause, int index, Amount amount) {
        return index > clause.first()
                && !clause.is(index - 1, OTHERS)
                && clause.end(index - 1) == amount.start()
                && clause.end(index - 1) - clause.start(index - 1) > 1;
    }

    /** 12月底前110个: 前 ends a time, it makes no rank. */
    private static boolean deadline(String text, Amount amount) {
        return amount.start() > 1
                && text.charAt(amount.start() - 1) == '前'
                && "底末年月日".indexOf(text.charAt(amount.start() - 2)) >= 0;
    }

    /** 沿江1公里内, 距县城20公里: where something is, not how long it is. */
    private static boolean distance(Clause clause, Amount amount) {
        String text = clause.tokens().text();
        boolean around = false;
        for (String word : AROUND) {
            around |= text.startsWith(word, amount.end());
        }
        char first = text.charAt(clause.from());
        return around || first == '距' || first == '离' || text.startsWith("海拔", amount.start() - 2);
    }

    /** Without a unit: 浏览量超1500万, 带动3.6万农户, 城乡收入比1.86. */
    private static boolean bare(Clause clause, int index, Amount amount) {
        if (amount.scaled() && followed(clause, index, amount, WordClass.PEOPLE.bit())) {
            return true;
        }
        if (!standsAlone(clause, amount) && !followed(clause, index, amount, Masks.ARRIVE)) {
            return false;
        }
        return amount.scaled() ? !amount.chinese() || boundOnly(clause, index, amount) : ratio(clause, index, amount);
    }

    private static boolean standsAlone(Clause clause, Amount amount) {
        String text = clause.tokens().text();
        return amount.end() >= clause.to() || "，,；;。、）)以左和".indexOf(text.charAt(amount.end())) >= 0;
    }

    /** A plain number is a value only where its name says that it is a ratio. */
    private static boolean ratio(Clause clause, int index, Amount amount) {
        Left left = Left.of(clause, index, clause.from());
        int at = left.nameEnd();
        if (left.any(Masks.ARRIVE) && startsRatio(clause, index, at)) {
            return true;
        }
        if (at <= clause.from() || amount.end() - amount.start() > LONGEST_RATIO) {
            return (left.change() != null && amount.value() < 1) || (left.any(Masks.ARRIVE) && amount.value() < 10);
        }
        String text = clause.tokens().text();
        return RATIOS.indexOf(text.charAt(at - 1)) >= 0
                || text.charAt(at) == '比'
                || text.startsWith("系数", at - 2)
                || text.startsWith("指数", at - 2)
                || text.startsWith("差距", at - 2)
                || (text.startsWith("由", at - 1) && ratioBefore(text, at - 1));
    }

    /** 由2.58缩小至2.49: the number that the change started from is a ratio. */
    private static boolean startsRatio(Clause clause, int index, int nameEnd) {
        int before = clause.tokens().from(nameEnd) - 1;
        return before >= clause.first()
                && before < index
                && clause.token(before) instanceof Amount start
                && start.end() == nameEnd
                && start.unit().bare()
                && !start.scaled()
                && bare(clause, before, start);
    }

    private static boolean ratioBefore(String text, int at) {
        return at > 0 && RATIOS.indexOf(text.charAt(at - 1)) >= 0;
    }

    /** 亿元, 万吨, 百家: a unit's name rather than a number. */
    private static boolean wordy(String text, Amount amount) {
        return "十百千万亿".indexOf(text.charAt(amount.start())) >= 0
                && (amount.start() + 1 >= amount.end() || "百千万亿元吨人户家米亩".indexOf(text.charAt(amount.start() + 1)) >= 0)
                && (text.charAt(amount.start()) != '十' || "万亿".indexOf(text.charAt(amount.start() + 1)) >= 0);
    }

    /** 超百亿元 at the end of its phrase is a value all the same. */
    private static boolean boundOnly(Clause clause, int index, Amount amount) {
        boolean led = clause.is(index - 1, WordClass.BOUND_BEFORE | Masks.REACH | Masks.RISE)
                && clause.end(index - 1) == amount.start();
        return led && (standsAlone(clause, amount) || followed(clause, index, amount, WordClass.MARK.bit()));
    }

    private static boolean followed(Clause clause, int index, Amount amount, long mask) {
        return clause.is(index + 1, mask) && clause.start(index + 1) == amount.end();
    }

    /** Chinese numerals of one character are rhetoric more often than figures: a verb or a list must lead to them. */
    private static boolean chinese(Clause clause, int index, Amount amount) {
        Unit unit = amount.unit();
        if (unit.word().equals("方")) {
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

    /** Minutes, days and years of age are claims where a verb leads to them (缩短至9分钟), not in names (15分钟生活圈). */
    private static boolean timed(Clause clause, int index, Amount amount) {
        if (SPANS.contains(amount.unit().word())) {
            int nameEnd = Left.of(clause, index, clause.from()).nameEnd();
            return Any.ends(clause.text(clause.from(), Math.max(clause.from(), nameEnd)), SPAN_NAMES);
        }
        if (followed(clause, index, amount, Masks.ARRIVE) || (amount.scaled() && amount.end() >= clause.to())) {
            return true;
        }
        if (amount.end() < clause.to()
                && "之，,；;。、）)以左内多缩提的 至到-".indexOf(clause.tokens().text().charAt(amount.end())) < 0) {
            return false;
        }
        boolean near = index > clause.first() && clause.end(index - 1) == amount.start();
        boolean led = near
                && clause.is(
                        index - 1,
                        Masks.REACH
                                | Masks.ARRIVE
                                | Masks.CHANGE
                                | WordClass.BOUND_BEFORE
                                | Masks.NAME
                                | WordClass.ADVERB.bit()
                                | Masks.OPEN);
        return led || followed(clause, index, amount, Masks.ARRIVE) || timeName(clause, amount);
    }

    private static boolean timeName(Clause clause, Amount amount) {
        String text = clause.tokens().text();
        for (String name : TIME_NAMES) {
            if (text.startsWith(name, amount.start() - name.length())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the amount only bounds the things that another one counts: 税收过500万元企业15家, 10个亿元以上项目,
     * 600分以上93人.
     */
    private static boolean threshold(Clause clause, List<Value> all, int at) {
        Value value = all.get(at);
        Unit unit = value.amount().unit();
        if (countsThings(unit) || (unit.percent() && value.after() == null)) {
            return false;
        }
        Value next = at + 1 < all.size() ? all.get(at + 1) : null;
        if (sizes(clause, value)) {
            return true;
        }
        if (next != null
                && value.after() == Bound.GE
                && unit.dimension() == Unit.Dimension.MONEY
                && next.amount().unit().dimension() == Unit.Dimension.MONEY
                && nounFollows(clause, value)
                && oneItem(clause, value.end(), next.amount().start())) {
            return true;
        }
        if (next != null
                && countsThings(next.amount().unit())
                && oneItem(clause, value.end(), next.amount().start())
                && (next.amount().start() > value.end() || value.after() != null)
                && !paidFor(clause, value.end(), next.amount().start())
                && limits(clause, value)) {
            return true;
        }
        Value before = at > 0 ? all.get(at - 1) : null;
        return before != null
                && countsThings(before.amount().unit())
                && nounFollows(clause, value)
                && oneItem(clause, before.end(), value.amount().start())
                && limits(clause, value);
    }

    /** 30万元以下欠款, 收入50万元以上的行政村: how large the things are that the clause is about. */
    private static boolean sizes(Clause clause, Value value) {
        if (!nounFollows(clause, value) || value.amount().unit().percent()) {
            return false;
        }
        boolean money = value.amount().unit().dimension() == Unit.Dimension.MONEY;
        String text = clause.tokens().text();
        boolean of = text.charAt(value.end()) == '的' || text.charAt(value.end() - 1) == '的';
        return (money && value.after() == Bound.LE)
                || (money && of && value.after() == Bound.GE && !planBehind(clause, value));
    }

    /** 10亿元以上的目标: an aim, no size. */
    private static boolean planBehind(Clause clause, Value value) {
        int next = clause.tokens().from(value.end() + 1);
        for (int i = next; i < Math.min(clause.last(), next + 3); i++) {
            if (clause.is(i, Masks.PLAN | Masks.AIM)) {
                return true;
            }
        }
        return false;
    }

    /** 投入3200余万元完成5条溪流修复: two claims. */
    private static boolean paidFor(Clause clause, int from, int to) {
        int verb = clause.find(Masks.CUT, from, to);
        return verb >= 0 && clause.word(verb).equals("完成");
    }

    private static boolean countsThings(Unit unit) {
        if (unit.word().equals("分")) {
            return false;
        }
        return unit.dimension() == Unit.Dimension.COUNT || unit.dimension() == Unit.Dimension.PEOPLE;
    }

    private static boolean limits(Clause clause, Value value) {
        if (value.after() != null || value.amount().more()) {
            return true;
        }
        int before = value.index() - 1;
        return clause.is(before, WordClass.BOUND_BEFORE)
                || (value.amount().start() > clause.from()
                        && "过超达满"
                                        .indexOf(clause.tokens()
                                                .text()
                                                .charAt(value.amount().start() - 1))
                                >= 0);
    }

    private static boolean nounFollows(Clause clause, Value value) {
        return value.end() < clause.to()
                && "，,；;。、）)和与及".indexOf(clause.tokens().text().charAt(value.end())) < 0;
    }

    /** Whether no mark or bracket parts these offsets. */
    private static boolean oneItem(Clause clause, int from, int to) {
        for (int i = clause.tokens().from(from); i < clause.last() && clause.start(i) < to; i++) {
            if (clause.is(i, Sorts.MARK & ~Sorts.NOTE)) {
                return false;
            }
        }
        return true;
    }

    /** The token behind the value's last word; null at the clause's end. */
    static @Nullable Token next(Clause clause, Value value) {
        int index = clause.tokens().from(value.end());
        return index < clause.last() ? clause.token(index) : null;
    }
}
