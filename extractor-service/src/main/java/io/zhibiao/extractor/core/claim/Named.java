package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values with a name in front. */
final class Named {
    private static final int LONGEST_VERB = 3;
    private static final int LONGEST_PREFIX = 10;
    private static final List<String> PUSHES = List.of("拉动", "贡献", "带动经济");
    private static final List<String> TOTALS = List.of("总数", "总量", "总数量", "总额", "数量", "总规模", "规模", "余额", "增速", "增幅");

    private static final List<String> STAGES = List.of("新开工", "开工", "竣工", "完工", "建成", "投产");

    /** What these count is whom the thing before reaches, not the thing (改造小区870个、惠及10万户). */
    private static final List<String> GAINS = List.of("惠及", "受益", "受惠");

    private final NameFinder names;

    Named(NameFinder names) {
        this.names = names;
    }

    /** 新建84个停车场: the verb in front only governs what is counted behind. */
    @Nullable
    Found governed(Ask ask) {
        return ask.left().change() == null && opens(ask.name())
                ? Objects.behind(names, ask.place(), ask.value(), ask.name())
                : null;
    }

    /** 竣工41个: another verb, the same thing. */
    @Nullable
    static Found verb(Ask ask) {
        Subject before = ask.context().subject;
        boolean bare = ask.left().change() == null
                && ask.name().only(Masks.DO)
                && ask.words().length() <= LONGEST_VERB;
        if (bare && GAINS.contains(ask.words())) {
            return new Found(Subject.words(ask.words()), "verb-carried", 0.8);
        }
        return bare && before != null ? verbCarried(ask.name(), before) : null;
    }

    /** 昆山市增长8%: only the place is another. */
    @Nullable
    static Found place(Ask ask) {
        Subject before = ask.context().subject;
        if (before == null || ask.unit().dimension() == Unit.Dimension.COUNT) {
            return null;
        }
        Regions.Spot spot = ask.context()
                .regions
                .place(
                        ask.context(),
                        ask.clause(),
                        ask.name().from(),
                        ask.name().to());
        return spot != null && spot.end() == ask.name().to() ? new Found(before, "carried-place", 0.85) : null;
    }

    /** A name of one character is a verb left over. */
    @Nullable
    static Found character(Ask ask) {
        Subject before = ask.context().subject;
        boolean verb = ask.words().length() == 1 && !listed(ask) && !thing(ask);
        return before != null && verb ? new Found(before, "carried-verb", 0.7) : null;
    }

    /** 纱增长16.2%: a thing of one character that opens its clause, no word of the lexicons. */
    private static boolean thing(Ask ask) {
        Clause clause = ask.clause();
        int next = clause.tokens().from(ask.name().from());
        boolean plain =
                next >= clause.last() || clause.start(next) >= ask.name().to();
        return plain
                && ask.left().change() != null
                && ask.unit().percent()
                && ask.name().from() == clause.from();
    }

    /** 马2.1万匹、羊64.8万只: a thing of one character. */
    private static boolean listed(Ask ask) {
        int before = ask.name().from() - 1;
        return ask.unit().dimension() == Unit.Dimension.COUNT
                && before >= 0
                && ask.clause().tokens().text().charAt(before) == '、';
    }

    /** 拉动经济增长2.1个百分点 is about no growth of its own. */
    @Nullable
    static Found contribution(Ask ask) {
        String words = ask.words();
        return Any.in(words, PUSHES) ? new Found(Subject.words(words), "contribution", 0.7) : null;
    }

    @Nullable
    Found whose(Ask ask) {
        Subject before = ask.context().subject;
        String words = ask.words();
        return before != null && words.startsWith("人均") ? perHead(before, words, ask.unit(), ask.measure()) : null;
    }

    /** 家庭农场2826家, and all the indicators of the catalogue. */
    @Nullable
    Found name(Ask ask) {
        Entry entry = entry(ask);
        if (entry == null) {
            return Timed.name(names, ask);
        }
        boolean whole = ask.left().any(Masks.SHARE) && ask.unit().percent();
        Subject subject = new Subject(ask.words(), whole ? names.share(entry, "占比") : entry);
        return new Found(subject, "name-value", 0.96);
    }

    private @Nullable Entry entry(Ask ask) {
        return names.find(ask.clause(), ask.name().from(), ask.name().to(), ask.unit(), ask.measure());
    }

    @Nullable
    Found brackets(Ask ask) {
        if (!bracketed(ask.clause(), ask.name())) {
            return null;
        }
        String words = ask.words();
        Entry plain = names.find(withoutBrackets(words), ask.unit(), ask.measure());
        return plain == null ? null : new Found(new Subject(words, plain), "name-brackets", 0.93);
    }

    @Nullable
    Found acrossVerb(Ask ask) {
        return acrossVerb(ask.place(), ask.name(), ask.unit(), ask.measure());
    }

    /** 参保率 behind 医疗保险参保人数. */
    @Nullable
    Found relativeName(Ask ask) {
        Subject before = ask.context().subject;
        Entry after = before == null ? null : names.after(before, ask.words());
        return before != null && after != null && after.measuredIn(ask.unit())
                ? new Found(new Subject(SubjectFinder.core(before) + ask.words(), after), "relative-name", 0.9)
                : null;
    }

    /** 新增床位：医疗120张、养老80张: the head stands in front of the colon. */
    @Nullable
    Found head(Ask ask) {
        int colon = ask.clause().from() - 1;
        String text = ask.clause().tokens().text();
        String topic = colon > 0 && "：:".indexOf(text.charAt(colon)) >= 0
                ? ask.context().topic()
                : "";
        if (topic.isEmpty() || !text.startsWith(topic, colon - topic.length())) {
            return null;
        }
        String words = ask.words() + SubjectFinder.core(Subject.words(topic));
        Entry entry = names.find(words, ask.unit(), ask.measure());
        return entry == null ? null : new Found(new Subject(words, entry), "shared-head", 0.85);
    }

    @Nullable
    Found prefix(Ask ask) {
        Subject before = ask.context().subject;
        Subject shared = before == null ? null : sharedPrefix(before, ask.words(), ask.unit());
        return shared == null ? null : new Found(shared, "shared-prefix", 0.85);
    }

    /** 总数, 覆盖率: of what, was told before. */
    @Nullable
    static Found relative(Ask ask) {
        Subject told = ask.context().subject;
        if (told == null || !ask.name().only(WordClass.RELATIVE.bit() | Masks.OPEN)) {
            return null;
        }
        Subject before = ask.context().rootOf(told);
        String words = ask.words();
        Entry of = before.entry();
        boolean total = of != null && TOTALS.contains(words) && of.measuredIn(ask.unit());
        Subject subject = new Subject(SubjectFinder.core(before) + words, total ? of : null);
        ask.context().relate(subject, before);
        return new Found(subject, "relative", 0.75);
    }

    /** A name in front and a thing behind. */
    @Nullable
    Found joined(Ask ask) {
        Phrase object = Objects.of(ask.place(), ask.value());
        boolean both =
                ask.left().change() == null && !object.empty() && !ask.unit().percent();
        return both && !countedNext(ask.place(), ask.value(), object)
                ? Objects.joined(names, ask.name(), object, ask.unit())
                : null;
    }

    static Found words(Ask ask) {
        boolean grows = ask.left().change() != null && ask.unit().percent();
        return new Found(Subject.words(ask.words()), "words-value", grows ? 0.9 : 0.8);
    }

    private static boolean opens(Phrase name) {
        return name.endsWith(Masks.OPEN) || name.only(Masks.DO | Masks.OPEN | Masks.FRONT);
    }

    private static Found verbCarried(Phrase name, Subject before) {
        String core = withoutStage(SubjectFinder.core(before));
        String words = before.surface().startsWith(name.words()) ? before.surface() : name.words() + core;
        boolean part = name.clause().says("其中", name.clause().from(), name.from());
        return new Found(new Subject(words, part ? null : before.entry()), "verb-carried", 0.7);
    }

    /** 项目开工390个、竣工437个: the stage before is not the next one's. */
    private static String withoutStage(String core) {
        for (String stage : STAGES) {
            if (core.endsWith(stage) && core.length() > stage.length() + 1) {
                return core.substring(0, core.length() - stage.length());
            }
        }
        return core;
    }

    /** 城镇居民人均消费支出…，人均可支配收入…: whose income it is was told with the subject before. */
    private @Nullable Found perHead(Subject before, String words, Unit unit, Measure measure) {
        for (String whose : List.of("城镇居民", "农村居民")) {
            Entry entry = before.surface().startsWith(whose) ? names.find(whose + words, unit, measure) : null;
            if (entry != null) {
                return new Found(new Subject(whose + words, entry), "shared-whose", 0.85);
            }
        }
        return null;
    }

    private static boolean bracketed(Clause clause, Phrase name) {
        if (!clause.any(Sorts.OPEN)) {
            return false;
        }
        for (int i = clause.tokens().from(name.from()); i < clause.last() && clause.start(i) < name.to(); i++) {
            if (clause.is(i, Sorts.OPEN)) {
                return true;
            }
        }
        return false;
    }

    /** 细颗粒物（PM2.5）浓度 is looked up as 细颗粒物浓度. */
    private static String withoutBrackets(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += c == '（' || c == '(' ? 1 : 0;
            if (depth == 0) {
                plain.append(c);
            }
            depth -= depth > 0 && (c == '）' || c == ')') ? 1 : 0;
        }
        return plain.toString();
    }

    /** 规模以上工业企业实现营业收入350亿元: the name stands on both sides of the verb. */
    private @Nullable Found acrossVerb(Place place, Phrase name, Unit unit, Measure measure) {
        if (name.from() <= place.lower()) {
            return null;
        }
        Phrase before = new Phrase(place.clause(), place.lower(), name.from()).trimmed();
        if (before.empty() || before.to() - before.from() > 16) {
            return null;
        }
        String owner = before.endsWith(Masks.CUT | WordClass.LIGHT.bit())
                ? new Phrase(before.clause(), before.from(), before.lastWordStart())
                        .trimmed()
                        .words()
                : before.words();
        Entry entry = owner.isEmpty() ? null : names.find(owner + name.words(), unit, measure);
        return entry == null ? null : new Found(new Subject(owner + name.words(), entry), "name-verb-name", 0.9);
    }

    /** 新增规上企业41家高新技术企业22家: the thing behind the value is the next one's. */
    private static boolean countedNext(Place place, Value value, Phrase object) {
        Clause clause = place.clause();
        int next = clause.tokens().from(object.to());
        return object.to() == place.upper()
                && next < clause.last()
                && clause.token(next) instanceof Amount amount
                && amount.start() == object.to()
                && amount.unit().dimension() == value.amount().unit().dimension();
    }

    /** 技术合同登记140项、登记额12亿元: the second name leaves out what the first began with. */
    private @Nullable Subject sharedPrefix(Subject before, String words, Unit unit) {
        String first = SubjectFinder.core(before);
        for (int i = names.mayEndWith(words) ? Math.min(first.length(), LONGEST_PREFIX) : 0; i >= 2; i--) {
            String name = first.substring(0, i) + words;
            Entry entry = names.find(name, unit, Measure.LEVEL);
            if (entry != null) {
                return new Subject(name, entry);
            }
        }
        return null;
    }
}
