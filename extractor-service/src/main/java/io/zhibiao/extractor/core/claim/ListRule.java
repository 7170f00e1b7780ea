package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.When;
import java.util.ArrayList;
import java.util.List;

/**
 * Several values for several heads: A、B和C分别增长8%、9%和10%; 分别增长7%和8% for the heads of the clause before; A、B各1个, one
 * value for each.
 */
final class ListRule {
    /** Heads that the members of a list share; the longest first. */
    private static final List<String> SHARED_ENDS = List.of(
            "人均可支配收入",
            "居民人均可支配收入",
            "增加值",
            "产业增加值",
            "总产值",
            "产值",
            "营业收入",
            "收入",
            "比例",
            "比率",
            "参保率",
            "覆盖率",
            "普及率",
            "入学率",
            "入园率",
            "合格率",
            "达标率",
            "率",
            "产量",
            "面积",
            "总额",
            "余额",
            "投资",
            "人数",
            "企业",
            "数量",
            "指数",
            "浓度",
            "支出",
            "进出口",
            "出口",
            "进口",
            "出栏量",
            "存栏量",
            "出栏",
            "存栏");

    /** A clause that opens so goes on about the things told before it. */
    private static final List<String> OF_BEFORE =
            List.of("占", "分别占", "分别比", "分别较", "分别高于", "分别快于", "分别低于", "增速分别", "增幅分别", "比重分别", "占比分别");

    /** What stands between the members of a list. */
    private static final long JOINS = Sorts.LIST | Masks.AND;

    private final NameFinder names;
    private final SingleRule single;
    private final Measures measures;
    private final Rules rules;

    ListRule(NameFinder names, SingleRule single, Rules rules) {
        this.names = names;
        this.measures = new Measures(rules);
        this.rules = rules;
        this.single = single;
    }

    /** Whether these values are a list's; {@code left} is what was peeled in front of the first. */
    boolean applies(Place place, List<Value> values, Left left) {
        if (values.size() > 1) {
            return rules.on("paired");
        }
        if (!rules.on("each")) {
            return false;
        }
        if (!place.clause().has(JOINS, place.lower(), left.nameEnd())) {
            return false;
        }
        if (left.change() != null
                && !goesOn(place.clause(), values.get(0))
                && shared(place, left, values.get(0).amount().unit())) {
            return true;
        }
        if (values.get(0).amount().unit().percent() && left.change() == null && rates(heads(place, left))) {
            return true;
        }
        return left.any(Masks.EACH)
                && heads(place, left).size() > 1
                && !place.clause()
                        .says("分别", left.nameEnd(), values.get(0).amount().start());
    }

    /** 毛入园率、毛入学率超过93%: each of them. */
    private static boolean rates(List<Phrase> heads) {
        return heads.size() > 1 && heads.stream().allMatch(head -> head.words().endsWith("率"));
    }

    /** 增长2.1倍和34.7%: the next value is the other thing's, though its unit is another. */
    private static boolean goesOn(Clause clause, Value value) {
        int next = clause.tokens().from(value.end());
        return next + 1 < clause.last()
                && clause.end(next) == clause.start(next + 1)
                && clause.end(next) - value.end() == 1
                && clause.is(next + 1, Sorts.AMOUNT);
    }

    /** 城镇居民人均可支配收入和农民人均纯收入年均增长12%: one predicate for several indicators of the catalogue. */
    private boolean shared(Place place, Left left, Unit unit) {
        List<Phrase> heads = heads(place, left);
        boolean named = heads.stream()
                .anyMatch(head -> names.find(head.clause(), head.from(), head.to(), unit, Measure.GROWTH) != null);
        return heads.size() > 1
                && ((named
                                && heads.stream()
                                        .allMatch(head -> head.to() - head.from() >= 4 && Measurable.is(head.words())))
                        || (heads.size() == 2
                                && left.change() != null
                                && left.change().word().text().contains("双下降")));
    }

    List<Draft> read(Place place, List<Value> values, Left left, Context context) {
        Clause clause = place.clause();
        Unit unit = values.get(0).amount().unit();
        Measure measure = measures.of(clause, values.get(0), left, null, null).measure();
        List<Phrase> heads = heads(place, left);
        PlacedList placed = heads.size() == values.size() && values.size() > 1 && rules.on("placed")
                ? PlacedList.of(names, heads, unit, measure, context)
                : null;
        if (placed != null) {
            return placed(place, bounded(clause, left, values), left, placed, context);
        }
        List<Subject> subjects = subjects(place, left, values.size(), unit, measure, context);
        if (subjects.isEmpty()) {
            return yearly(place, values, left, context);
        }
        boolean each = values.size() == 1;
        boolean from = SingleRule.startsChange(clause, values.get(values.size() - 1));
        List<Value> bound = bounded(clause, left, values);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            Value value = each ? bound.get(0) : bound.get(i);
            Draft draft = draft(place, value, left, subjects.get(i), each ? "each" : "paired", context);
            drafts.add(from ? draft.during(Periods.start(context, clause, place.lower(), values.get(0))) : draft);
        }
        return drafts;
    }

    private List<Draft> placed(Place place, List<Value> values, Left left, PlacedList list, Context context) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Draft draft = draft(place, values.get(i), left, list.subject(), "placed", context);
            drafts.add(draft.in(list.regions().get(i)));
        }
        return drafts;
    }

    /** 控制在5%和3%以内 bounds both; elsewhere 以上 bounds the last alone. */
    private static List<Value> bounded(Clause clause, Left left, List<Value> values) {
        Bound last = values.get(values.size() - 1).after();
        boolean kept = last == Bound.LE
                && clause.says("控制在", left.nameEnd(), values.get(0).amount().start());
        if (!kept) {
            return values;
        }
        return values.stream()
                .map(v -> new Value(v.amount(), v.index(), v.end(), last))
                .toList();
    }

    private Draft draft(Place place, Value value, Left left, Subject subject, String rule, Context context) {
        Reading reading = measures.of(place.clause(), value, left, subject.entry(), null);
        Phrase name = new Phrase(place.clause(), place.lower(), left.nameEnd());
        ClaimKind kind = Kinds.of(context, place.clause(), value, left, name, reading.measure());
        return Drafts.of(
                context,
                place.clause(),
                value,
                left,
                subject,
                reading,
                kind,
                false,
                place.lower(),
                rule,
                subject.entry() == null ? 0.8 : 0.93);
    }

    /** 2018—2022年增速分别为五个值: one for each year. */
    private List<Draft> yearly(Place place, List<Value> values, Left left, Context context) {
        When span = context.when;
        boolean each =
                span != null && span.sort() == When.Sort.YEARS && span.toYear() - span.year() + 1 == values.size();
        if (span == null || !each) {
            return single.read(place, values, left, context);
        }
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            context.when = new When(span.start(), span.end(), When.Sort.YEAR, span.year() + i, 0, 0, 0, 0);
            Value value = values.get(i);
            int lower = i == 0 ? place.lower() : values.get(i - 1).end();
            drafts.addAll(single.read(
                    new Place(place.clause(), lower, place.upper(), place.before()),
                    List.of(value),
                    Left.of(place.clause(), value.index(), lower),
                    context));
        }
        context.when = span;
        return drafts;
    }

    private List<Subject> subjects(Place place, Left left, int wanted, Unit unit, Measure measure, Context context) {
        List<Phrase> heads = heads(place, left);
        List<Subject> industries = Industries.of(names, place, left, wanted, unit, measure);
        if (!industries.isEmpty()) {
            return industries;
        }
        if (wanted == 1) {
            return resolve(heads, unit, measure, context);
        }
        if (heads.isEmpty() || carried(place, heads)) {
            int size = context.heads.size();
            return size < wanted ? List.of() : List.copyOf(context.heads.subList(size - wanted, size));
        }
        if (heads.size() == 1) {
            return split(heads.get(0), wanted, unit, measure);
        }
        if (heads.size() < wanted) {
            return List.of();
        }
        return resolve(heads.subList(heads.size() - wanted, heads.size()), unit, measure, context);
    }

    /** 增速分别比上年快4.6和3.1个百分点, 占工业的比重分别为12.2%和32.6%: of the things told before. */
    private static boolean carried(Place place, List<Phrase> heads) {
        Clause clause = place.clause();
        boolean opens =
                place.lower() == clause.from() && Any.starts(clause.text(clause.from(), clause.to()), OF_BEFORE);
        return opens || (heads.size() == 1 && heads.get(0).only(WordClass.RELATIVE.bit() | Masks.CHANGE | Masks.SHARE));
    }

    /** 城乡居民人均可支配收入分别: two heads in one. */
    private List<Subject> split(Phrase head, int wanted, Unit unit, Measure measure) {
        String words = head.words();
        int at = words.indexOf("城乡");
        if (wanted != 2 || at < 0) {
            return List.of();
        }
        List<Subject> subjects = new ArrayList<>();
        for (String kind : List.of("城镇", "农村")) {
            String each = words.substring(0, at) + kind + words.substring(at + 2);
            subjects.add(new Subject(each, names.find(kind + words.substring(at + 2), unit, measure)));
        }
        return subjects;
    }

    private static List<Phrase> heads(Place place, Left left) {
        Clause clause = place.clause();
        int share = clause.find(Masks.SHARE, place.lower(), left.nameEnd());
        int end = share >= 0 && clause.start(share) > place.lower() ? clause.start(share) : left.nameEnd();
        int each = clause.find(Masks.EACH, place.lower(), end);
        boolean compares = each >= 0
                && clause.start(each) > place.lower()
                && clause.has(WordClass.VERSUS.bit(), clause.end(each), left.nameEnd());
        end = compares ? clause.start(each) : end;
        Phrase name = new Phrase(clause, place.lower(), end).trimmed();
        List<Phrase> heads = new ArrayList<>();
        if (name.empty()) {
            return heads;
        }
        int at = name.from();
        int depth = 0;
        for (int i = clause.tokens().from(at); i < clause.last() && clause.start(i) < name.to(); i++) {
            depth += clause.is(i, Sorts.OPEN) ? 1 : clause.is(i, Sorts.CLOSE) ? -1 : 0;
            if (depth <= 0 && clause.is(i, JOINS) && clause.end(i) <= name.to()) {
                add(heads, new Phrase(clause, at, clause.start(i)));
                at = clause.end(i);
            }
        }
        add(heads, new Phrase(clause, at, name.to()));
        return heads;
    }

    private static void add(List<Phrase> heads, Phrase head) {
        Phrase trimmed = head.trimmed();
        if (!trimmed.empty()) {
            heads.add(trimmed);
        }
    }

    private List<Subject> resolve(List<Phrase> heads, Unit unit, Measure measure, Context context) {
        List<Subject> subjects = new ArrayList<>();
        Phrase last = heads.get(heads.size() - 1);
        String tail = sharedTail(heads, last.words());
        for (int i = 0; i < heads.size(); i++) {
            String shared = i + 1 == heads.size() ? "" : tail;
            subjects.add(resolve(heads.get(i), i == 0 ? "" : heads.get(0).words(), shared, unit, measure, context));
        }
        return subjects;
    }

    /** 工业、制造业、工业技改投资: what makes another head the last one again (技改投资) is not what they share. */
    private static String sharedTail(List<Phrase> heads, String last) {
        String tail = last;
        for (Phrase head : heads.subList(0, heads.size() - 1)) {
            String words = head.words();
            if (last.length() > words.length() && last.startsWith(words)) {
                tail = last.substring(words.length());
            }
        }
        return tail;
    }

    private Subject resolve(Phrase head, String first, String tail, Unit unit, Measure measure, Context context) {
        String words = head.words();
        Entry entry = names.find(head.clause(), head.from(), head.to(), unit, measure);
        if (entry == null && words.indexOf('的') > 0) {
            entry = names.find(words.replace("的", ""), unit, measure);
        }
        boolean rated = measure == Measure.SHARE && tail.endsWith("率") && !words.endsWith("率");
        if (entry != null && !(rated && !entry.measures().contains(Measure.SHARE))) {
            return new Subject(words, entry);
        }
        for (int i = 1; i < Math.min(tail.length(), 24); i++) {
            Entry shared = names.find(words + tail.substring(i), unit, measure);
            if (shared != null) {
                return new Subject(words + tail.substring(i), shared);
            }
        }
        for (int i = names.mayEndWith(words) ? Math.min(first.length() - 1, 12) : 0; i >= 2; i--) {
            Entry shared = names.find(first.substring(0, i) + words, unit, measure);
            if (shared != null) {
                return new Subject(first.substring(0, i) + words, shared);
            }
        }
        if (context.subject != null && context.subject.entry() != null) {
            Entry under = names.find(words + context.subject.entry().indicator().name(), unit, measure);
            if (under != null) {
                return new Subject(words + context.subject.entry().indicator().name(), under);
            }
        }
        return Subject.words(words + sharedEnd(words, tail));
    }

    /** The end of the last head that the others lack (减跑动、减时限、减材料比例). */
    private static String sharedEnd(String words, String tail) {
        for (String end : SHARED_ENDS) {
            if (tail.endsWith(end)) {
                return words.endsWith(end) || (words.endsWith("率") && end.endsWith("率")) ? "" : end;
            }
        }
        return "";
    }
}
