package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in front of which stands a name the catalogue has, whole or with words that were told before. */
final class CatalogueNames {
    private static final int LONGEST_PREFIX = 10;
    private static final int LONGEST_OWNER = 16;

    /** So short a name (增加值, 零售额) tells nothing without whose it is. */
    private static final int LONGEST_OWNED = 6;

    /** 规模以上工业企业实现营业收入, 大春粮食预计产量. */
    private static final long VERB = Masks.CUT | WordClass.LIGHT.bit();

    private final NameFinder names;

    CatalogueNames(NameFinder names) {
        this.names = names;
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
        Subject part = ofPart(ask);
        if (part != null) {
            return new Found(part, "relative-name", 0.8);
        }
        if (ask.context().subject != null && names.after(ask.context().subject, ask.words()) != null) {
            return null;
        }
        boolean whole = ask.left().any(Masks.SHARE) && ask.unit().percent();
        Subject subject = new Subject(ask.words(), whole ? names.share(entry, "占比") : entry);
        return new Found(subject, "name-value", 0.96);
    }

    /** 公办养老机构7家、床位2588张: a part of what the catalogue knows has beds as the whole has; null for others. */
    private @Nullable Subject ofPart(Ask ask) {
        Subject before = ask.context().subject;
        Entry kin = before == null || before.entry() != null ? null : names.ending(before.surface());
        return before != null && kin != null && names.after(new Subject(before.surface(), kin), ask.words()) != null
                ? Subject.words(before.surface() + ask.words())
                : null;
    }

    private @Nullable Entry entry(Ask ask) {
        Entry entry = names.find(ask.clause(), ask.name().from(), ask.name().to(), ask.unit(), ask.measure());
        boolean noted = entry == null && ask.clause().any(Sorts.NOTE);
        return noted ? names.find(ask.words(), ask.unit(), ask.measure()) : entry; // 第一产业[3]增加值
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
        if (before == null || after == null || !after.measuredIn(ask.unit())) {
            return null;
        }
        // Parts of one whole are named by the whole, not by each other.
        Subject root = ask.context().rootOf(before);
        Subject whole = names.after(root, ask.words()) == null ? before : root;
        String owner = SubjectFinder.owner(whole, ask.clause());
        String joined = SharedWords.overlapped(ask.words(), owner);
        boolean overlaps = joined.length() < owner.length() + ask.words().length();
        String surface = overlaps ? joined : owned(ask, whole, owner, after); // 居民人均可支配收入…，城镇居民…
        Subject subject = new Subject(surface, after);
        ask.context().relate(subject, whole);
        return new Found(subject, "relative-name", 0.9);
    }

    /** 规模以上工业企业营业收入…，利润总额…: whose it is stands in front of what was told of them. */
    private String owned(Ask ask, Subject whole, String owner, Entry entry) {
        Subject shared = sharedPrefix(ask.clause(), whole, ask.words(), ask.unit());
        return shared != null && entry.equals(shared.entry()) ? shared.surface() : owner + ask.words();
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
        String words = ask.words() + SubjectFinder.core(Subject.words(topic), ask.clause());
        Entry entry = names.find(words, ask.unit(), ask.measure());
        return entry == null ? null : new Found(new Subject(words, entry), "shared-head", 0.85);
    }

    @Nullable
    Found prefix(Ask ask) {
        Subject before = scoped(ask) ? null : ask.context().subject;
        Subject shared = before == null ? null : sharedPrefix(ask.clause(), before, ask.words(), ask.unit());
        return shared == null ? null : new Found(shared, "shared-prefix", 0.85);
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
        if (before.empty() || before.to() - before.from() > LONGEST_OWNER) {
            return null;
        }
        boolean kept = before.endsWith(VERB);
        String owner = kept
                ? new Phrase(before.clause(), before.from(), before.lastWordStart())
                        .trimmed()
                        .words()
                : before.words();
        boolean verb = kept || new Phrase(place.clause(), before.from(), name.from()).endsWith(VERB);
        String words = owner + name.words();
        Entry entry = owner.isEmpty() ? null : names.find(words, unit, measure);
        if (entry != null) {
            return new Found(new Subject(words, entry), "name-verb-name", 0.9);
        }
        boolean owned = verb && owner.length() > 1 && name.words().length() <= LONGEST_OWNED && Measurable.is(name);
        return owned ? new Found(Subject.words(words), "name-verb-name", 0.75) : null;
    }

    /** 全县电话用户: a name that opens with its own scope leaves nothing out. */
    private static boolean scoped(Ask ask) {
        return ask.clause().is(ask.clause().tokens().from(ask.place().lower()), Masks.OWN);
    }

    /** 技术合同登记140项、登记额12亿元: the second name leaves out what the first began with. */
    private @Nullable Subject sharedPrefix(Clause clause, Subject before, String words, Unit unit) {
        String first = SubjectFinder.core(before, clause);
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
