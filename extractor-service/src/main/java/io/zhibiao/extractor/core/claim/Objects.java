package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The thing that stands behind a value: 改造84个老旧小区, 5451.9亩的扩区工作. */
final class Objects {
    private static final long STATED =
            Masks.CHANGE | Masks.ARRIVE | Masks.EACH | WordClass.mask(WordClass.MARK, WordClass.VERSUS);

    /** 18项完成或超额完成, 21个实现增长: what is said of them, no name. */
    static final long DONE = Masks.CHANGE
            | Masks.COMPLETION
            | Masks.CUT
            | WordClass.BOUND_BEFORE
            | WordClass.mask(WordClass.LIGHT, WordClass.PART, WordClass.ADVERB);

    private static final long LEADS = Masks.FRONT | Masks.DO | Masks.PLACES | Sorts.WHEN;
    private static final int SHORTEST_WHOLE = 2;

    /** Behind the things counted, in front of what was done with them. */
    private static final List<String> DID = List.of("完成", "实际");

    private static final char LEVEL = '级';

    /** 省, 旗 and the like in front of 级. */
    private static final int LONGEST_LEVEL = 3;

    /** 初中, 高中. */
    private static final String SCHOOLS = "初高";

    private Objects() {}

    /** The subject named behind the value; null where nothing stands there. */
    static @Nullable Found behind(NameFinder names, Place place, Value value, Phrase name) {
        Phrase object = of(place, value);
        if (object.empty() || object.only(DONE) || set(object)) {
            return null;
        }
        Unit unit = value.amount().unit();
        String verb = verb(name, value);
        Entry entry = entry(names, object, unit);
        String words = verb + object.words() + levelled(object);
        return new Found(new Subject(words, entry), "value-object", entry == null ? 0.8 : 0.92);
    }

    /** 6个省级、42个市级重点项目: what both are is told behind the level of the second. */
    private static String levelled(Phrase object) {
        Clause clause = object.clause();
        int mark = clause.tokens().from(object.to());
        boolean level = clause.tokens().text().charAt(object.to() - 1) == LEVEL
                && clause.is(mark, Sorts.LIST | Masks.AND)
                && clause.is(mark + 1, Sorts.AMOUNT)
                && clause.end(mark) == clause.start(mark + 1);
        int behind = level ? clause.tokens().text().indexOf(LEVEL, clause.end(mark + 1), clause.to()) : -1;
        if (behind < 0 || behind - clause.end(mark + 1) > LONGEST_LEVEL) {
            return "";
        }
        int next = mark + 2;
        while (next < clause.last()
                && (clause.start(next) <= behind || !clause.is(next, STATED | Sorts.MARK | Masks.CUT | Sorts.AMOUNT))) {
            next++;
        }
        int end = next < clause.last() ? clause.start(next) : clause.to();
        return new Phrase(clause, behind + 1, undone(clause, behind + 1, end))
                .trimmed()
                .words();
    }

    /** 完成30项任务: what was set is no thing of its own, but where some of them are told next. */
    private static boolean set(Phrase object) {
        Clause clause = object.clause();
        return object.endsWith(Masks.PLAN)
                && object.only(Masks.PLAN | Masks.FRONT | WordClass.NOUN.bit())
                && within(clause, object.from(), clause.to()) < 0;
    }

    /** A name in front and a thing behind tell the subject together. */
    static Found joined(NameFinder names, Phrase name, Phrase object, Unit unit) {
        Entry entry = entry(names, object, unit);
        return new Found(
                new Subject(name.words() + object.words(), entry),
                entry == null ? "name-value-object" : "value-object",
                entry == null ? 0.7 : 0.85);
    }

    private static @Nullable Entry entry(NameFinder names, Phrase object, Unit unit) {
        Entry whole = names.find(object.clause(), object.from(), object.to(), unit, Measure.LEVEL);
        return whole != null ? whole : names.leading(object, unit);
    }

    /** What stands behind the value up to the next mark or value, without what is said of it. */
    static Phrase of(Place place, Value value) {
        Clause clause = place.clause();
        int from = value.end();
        if (from < place.upper() && clause.tokens().text().charAt(from) == '的') {
            from++;
        }
        int to = place.upper();
        for (int i = clause.tokens().from(from); i < clause.last() && clause.start(i) < to; i++) {
            boolean first = clause.start(i) == from;
            boolean stops = first ? clause.is(i, STATED) || adds(clause, i) : ends(clause, i);
            boolean told = clause.is(i, Masks.REACH) && clause.is(i + 1, Sorts.AMOUNT); // 3826名毕业生就业率达95.2%
            if (clause.is(i, Sorts.MARK) || stops || told) {
                to = clause.start(i);
            }
        }
        int whole = within(clause, from, to);
        return whole > 0
                ? new Phrase(clause, from, whole)
                : new Phrase(clause, from, Math.max(from, undone(clause, from, to))).trimmed();
    }

    /** 84个重点项目完成投资186亿元, 106个计划新开工项目实际开工98个: what was done with them is told by the value behind it. */
    private static int undone(Clause clause, int from, int to) {
        int next = clause.tokens().from(to);
        boolean told = from + SHORTEST_WHOLE < to
                && next < clause.last()
                && clause.start(next) == to
                && clause.is(next, Sorts.AMOUNT);
        int end = to;
        for (int i = 0; told && i < DID.size(); i++) {
            int at = clause.tokens().text().indexOf(DID.get(i), from + SHORTEST_WHOLE, end);
            end = at < 0 ? end : at;
        }
        return end;
    }

    /** 21项预期目标中, 33个工业行业中有20个: where the name of all ends, of which some are told next; -1 where none are. */
    private static int within(Clause clause, int from, int to) {
        String text = clause.tokens().text();
        int last = to - 1 > from && text.charAt(to - 1) == '有' ? to - 2 : to - 1;
        int next = clause.tokens().from(last + 1);
        boolean told = to == clause.to()
                || (next < clause.last()
                        && clause.start(next) == last + 1
                        && clause.is(next, Masks.REACH | Sorts.AMOUNT));
        return told
                        && last - from >= SHORTEST_WHOLE
                        && text.charAt(last) == '中'
                        && SCHOOLS.indexOf(text.charAt(last - 1)) < 0
                ? last
                : -1;
    }

    /** 比上年的19.8亿元净增1.8亿元: the verb is of the value behind it. */
    private static boolean adds(Clause clause, int index) {
        return clause.is(index + 1, Sorts.AMOUNT)
                && clause.phrases(PhraseList.ADDS).contains(clause.word(index));
    }

    private static boolean ends(Clause clause, int index) {
        if (clause.is(index, WordClass.NOUN.bit()) && clause.word(index).endsWith("均")) {
            return true;
        }
        return clause.is(index, Masks.DONE | Masks.AIM | Masks.ESTIMATE | WordClass.LIGHT.bit())
                && !clause.is(index, Masks.DO);
    }

    /** The verb that governs the counted thing: the last one of the phrase, or of its start where a list of things follows it. */
    private static String verb(Phrase name, Value value) {
        Clause clause = name.clause();
        boolean listed = clause.tokens().text().startsWith("等", value.amount().start() - 1);
        int index = listed ? leading(name) : clause.findLast(Masks.DO, name.from(), name.to());
        return index < 0 ? "" : clause.text(clause.start(index), clause.end(index));
    }

    /** 举办推介会、交流会等20余场活动: within the list's members (科技服务业营收等8项指标) no verb governs; -1 where none leads. */
    private static int leading(Phrase name) {
        Clause clause = name.clause();
        int index = clause.tokens().from(name.from());
        int at = name.from();
        int verb = -1;
        while (index < clause.last()
                && clause.end(index) <= name.to()
                && clause.blank(at, clause.start(index))
                && clause.is(index, LEADS)) {
            verb = clause.is(index, Masks.DO) ? index : verb;
            at = clause.end(index);
            index++;
        }
        return verb;
    }
}
