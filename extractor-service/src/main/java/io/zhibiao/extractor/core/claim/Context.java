package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.events.Region;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.outline.Line;
import io.zhibiao.extractor.core.outline.Part;
import io.zhibiao.extractor.core.outline.Years;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is carried from clause to clause: subject, time, modality. */
final class Context {
    private static final int REMEMBERED = 24;
    private static final String WITHIN = "其中";

    final CleanPosting posting;
    final Region own;
    final Regions regions;
    final Years years;
    final boolean bulletin;
    Part part = Part.REVIEW;
    Line line;

    /** What the last claim was about. */
    @Nullable
    Subject subject;

    /** What a clause without a value was about (民间投资活力不减，增长10.7%); null where it was too long for a name. */
    private @Nullable Phrase topic;

    /** Whether that clause spoke of growth: then a bare % behind it is one. */
    boolean topicGrows;

    /** Subjects in front of brackets that are still open. */
    final Deque<Subject> outside = new ArrayDeque<>();

    /** The last claim of the sentence. */
    @Nullable
    Draft last;

    /** The last claim of the sentence that counted something; null where none did. */
    private @Nullable Draft counted;

    /** What was counted before a part of it was (其中10亿元以上6个): behind a semicolon it is what verbs count again. */
    private @Nullable Draft wholeCounted;

    /** The verb in front of the last counted thing (新增 … 22家、…18家); it holds for the next ones. */
    @Nullable
    String verb;

    /** Index of the line's last token that tells a value: what is named behind it is of no use to any; -1 where none does. */
    int lastValue;

    /** The times the sentence has told so far. */
    final ToldTimes times;

    /** Whether the value at hand counts a stock: at 截至10月底 it stands, it does not add up. */
    boolean stock;

    /** Whether the sentence's 预计 has been read. */
    boolean estimate;

    /** Where the clause starts that expects a value of the subject it names first (产值预计增长8%); -1 where none does. */
    int estimated = -1;

    /** What announces more than a sentence: 预计（下同）, 预计…如下：, 主要预期目标是：. */
    final Announced announced = new Announced();

    /** What the sentence tells the parts of (分产业看，…; 民营经济增加值中，…); null where it told none. */
    @Nullable
    Subject whole;

    /** The place whose doings the sentence began to tell (开发区完成产值382亿元，税收25亿元); null where it named none. */
    @Nullable
    Region actor;

    private @Nullable Region regionTold;

    /** Whether 其中 stood alone in front of what is told next. */
    boolean within;

    /** 1 or -1 where the clause in front of a list said that its items rose or fell (上涨的有：衣着0.1%、…); else 0. */
    int items;

    /** What the line's first claim is about. */
    private @Nullable Subject opening;

    private @Nullable Subject relative;
    private @Nullable Subject root;
    private final Map<String, Period> periods = new HashMap<>();
    private int askedYear;
    private @Nullable Period asked;

    /** Subjects of the list or the clause that was told last, while nothing else was told of; 均增长8% is of each. */
    List<Subject> listed = List.of();

    /** The list that the clause before named without a value; 分别增长5%和7% is of its members. */
    @Nullable
    Phrase told;

    /** The places that the sentence told the same of, one value each; 分别增长8%和9% is of them again. */
    @Nullable
    PlacedList placed;

    /** Subjects of the sentence in order: heads for a later 分别 that names none. */
    final List<Subject> heads = new ArrayList<>();

    Context(CleanPosting posting, Region own, Regions regions, Line line) {
        this.posting = posting;
        this.own = own;
        this.regions = regions;
        this.years = Years.of(posting);
        this.times = new ToldTimes(years);
        this.bulletin = posting.kind() == io.zhibiao.events.PostingKind.BULLETIN;
        this.line = line;
    }

    /** The subject that a relative one (总投资, 覆盖率) was told of; the subject itself where it is no relative one. */
    Subject rootOf(Subject told) {
        return root != null && told.equals(relative) ? root : told;
    }

    /** A relative subject and what it was told of. */
    void relate(Subject told, Subject of) {
        relative = told;
        root = of;
    }

    /** A year's period; postings tell of the same few over and over. */
    Period year(int year) {
        if (asked == null || askedYear != year) {
            askedYear = year;
            asked = period(year >= 1000 ? Integer.toString(year) : "%04d".formatted(year));
        }
        return asked;
    }

    /** A period by its label; postings tell the same few over and over. */
    Period period(String label) {
        return periods.computeIfAbsent(label, Period::parse);
    }

    /** The years of a plan's time that the heading names beside a single year (“十一五”发展成就和2010年工作回顾). */
    Line.Span planned() {
        return line.section() == null || part == Part.PLAN ? Line.Span.NONE : years.plan(line.section());
    }

    /** Whether what is told is expected. */
    boolean estimates() {
        return estimate || announced.expected();
    }

    /** Whether a claim is expected: behind a subject that was (产值预计增长8%，…), up to another that is told to be done. */
    boolean estimates(Clause clause, boolean done) {
        if (estimated >= 0 && clause.from() > estimated && done) {
            estimated = -1;
        }
        return estimates() || estimated >= 0;
    }

    void enter(Line next) {
        line = next;
        announced.enter(next, posting.text());
        part = next.part();
        subject = null;
        opening = null;
        topic = null;
        outside.clear();
        times.endParagraph();
        endSentence();
    }

    /** Behind a semicolon the span of years that the sentence opened with holds again, and the thing whose parts were told. */
    void endPart() {
        items = 0;
        actor = null;
        if (wholeCounted != null) {
            counted = wholeCounted;
            subject = wholeCounted.subject();
            wholeCounted = null;
        }
        times.endPart();
    }

    void endSentence() {
        placed = null;
        told = null;
        within = false;
        actor = null;
        regionTold = null;
        whole = null;
        items = 0;
        times.endSentence();
        estimate = false;
        estimated = -1;
        announced.endSentence();
        verb = null;
        last = null;
        counted = null;
        wholeCounted = null;
        topicGrows = false;
        heads.clear();
        listed = List.of();
    }

    /** The region of claims that name none: of the claim before, where its subject is carried on. */
    Region regionCarried() {
        return last == null || regionTold == null ? own : regionTold;
    }

    /** A claim was told of a region, in a bracket (增长7.5%（全市11.1%）) or not: what stands in one holds for nothing behind it. */
    void told(Region region, boolean bracketed) {
        regionTold = bracketed ? regionTold : region;
    }

    /** Whether the last claim of the sentence was a ratio without a unit. */
    boolean ratio() {
        return last != null && last.measure() == Measure.SHARE && last.unit().isEmpty();
    }

    /** What a value without a name of its own measures, going by the claim or clause before. */
    @Nullable
    Measure measured() {
        if (last != null) {
            return last.measure();
        }
        return topicGrows ? Measure.GROWTH : null;
    }

    /** The words of what a clause without a value was about; empty where it named nothing. */
    String topic() {
        return topic == null ? "" : topic.words();
    }

    /** A clause without a value names what the next ones are about. */
    void speakOf(@Nullable Phrase name, @Nullable Subject named, boolean grows) {
        topic = name;
        topicGrows = grows;
        if (named != null) {
            subject = named;
            last = null;
        }
    }

    /** 分季度看: what follows is of what the line began with. */
    void resume() {
        subject = opening;
        last = null;
    }

    /** What a verb that counts again is of (重点项目86个，完成投资65亿元，其中新开工32个): the thing counted in this unit, though money was told of since. */
    @Nullable
    Subject counted(Unit unit) {
        Draft before = unit.dimension() == Unit.Dimension.COUNT ? counted : null;
        return before != null && before.unit().equals(unit.base()) ? before.subject() : subject;
    }

    /** 接待游客1050万人次、旅游收入105亿元: a clause of several levels is a list of what they are of. */
    void listed(List<Draft> drafts) {
        if (drafts.size() < 2) {
            return;
        }
        List<Subject> subjects = drafts.stream().map(Draft::subject).distinct().toList();
        boolean levels = drafts.stream().allMatch(draft -> draft.measure() == Measure.LEVEL);
        if (levels && subjects.size() == drafts.size()) {
            listed = subjects;
        }
    }

    void said(Draft draft) {
        boolean counts = draft.measure() == Measure.LEVEL && !draft.unit().endsWith("元");
        if (counts && counted != null && posting.text().startsWith(WITHIN, draft.quoteStart())) {
            wholeCounted = wholeCounted == null ? counted : wholeCounted;
        }
        counted = counts ? draft : counted;
        told = null;
        within = false;
        subject = draft.subject();
        opening = opening == null ? subject : opening;
        listed = listed.contains(subject) ? listed : List.of();
        last = draft;
        if (heads.isEmpty() || !heads.get(heads.size() - 1).equals(draft.subject())) {
            heads.add(draft.subject());
        }
        if (heads.size() > REMEMBERED) {
            heads.remove(0);
        }
    }
}
