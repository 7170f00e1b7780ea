package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that only one member of a list spells out: the last one's end (城镇、农村居民人均可支配收入) or the first one's start
 * (规模以上工业营业收入、利润).
 */
final class SharedWords {
    private static final int LONGEST_END = 24;
    private static final int LONGEST_START = 12;
    private static final String RATE = "率";
    private static final String NUMERALS = "一二三四五六七八九十";

    /** Names of rates have two characters before their last as a rule (复工率). */
    private static final int USUAL_RATE = 3;

    private final NameFinder names;

    SharedWords(NameFinder names) {
        this.names = names;
    }

    /** A subject for each head, each with the words it shares. */
    List<Subject> resolve(List<Phrase> heads, Unit unit, Measure measure, Context context) {
        List<Subject> subjects = new ArrayList<>();
        String tail = tail(heads, heads.getLast().words());
        for (int i = 0; i < heads.size(); i++) {
            String end = i + 1 == heads.size() ? "" : tail;
            subjects.add(resolve(heads.get(i), i == 0 ? "" : heads.get(0).words(), end, unit, measure, context));
        }
        return subjects;
    }

    /** 工业、制造业、工业技改投资: what makes another head the last one again (技改投资) is not what they share. */
    private static String tail(List<Phrase> heads, String last) {
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
        String words = ordinal(first, head.words());
        Entry entry = entry(head, words, tail, unit, measure);
        if (entry != null) {
            return new Subject(words, entry);
        }
        Subject known = withEnd(words, tail, unit, measure);
        known = known == null ? withStart(words, first, unit, measure) : known;
        known = known == null ? under(words, unit, measure, context) : known;
        return known == null ? Subject.words(words + end(head, words, tail)) : known;
    }

    /** 第二、三产业: the second head lacks the first one's 第. */
    static String ordinal(String first, String words) {
        boolean lacks = first.startsWith("第") && !words.isEmpty() && NUMERALS.indexOf(words.charAt(0)) >= 0;
        return lacks ? "第" + words : words;
    }

    private @Nullable Entry entry(Phrase head, String words, String tail, Unit unit, Measure measure) {
        Entry entry = names.find(head.clause(), head.from(), head.to(), unit, measure);
        if (entry == null && words.indexOf('的') > 0) {
            entry = names.find(words.replace("的", ""), unit, measure);
        }
        boolean rated = measure == Measure.SHARE && tail.endsWith("率") && !words.endsWith("率");
        return entry != null && rated && !entry.measures().contains(Measure.SHARE) ? null : entry;
    }

    /** The indicator that these words are with an end of those that follow (城镇 with 居民人均可支配收入); null where there is none. */
    @Nullable
    Subject withEnd(String words, String tail, Unit unit, Measure measure) {
        for (int i = 1; i < Math.min(tail.length(), LONGEST_END); i++) {
            Subject known = known(words + tail.substring(i), unit, measure);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    /** The indicator that these words are behind a start of those told first; null where there is none. */
    @Nullable
    Subject withStart(String words, String first, Unit unit, Measure measure) {
        for (int i = names.mayEndWith(words) ? Math.min(first.length() - 1, LONGEST_START) : 0; i >= 2; i--) {
            Subject known = known(first.substring(0, i) + words, unit, measure);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    /** The part of the indicator that was told before. */
    private @Nullable Subject under(String words, Unit unit, Measure measure, Context context) {
        return context.subject != null && context.subject.entry() != null
                ? known(overlapped(words, context.subject.entry().indicator().name()), unit, measure)
                : null;
    }

    /** 农村居民 and 居民人均可支配收入 share 居民. */
    static String overlapped(String words, String name) {
        int shared = Math.min(words.length(), name.length());
        while (!words.endsWith(name.substring(0, shared))) {
            shared--;
        }
        return words + name.substring(shared);
    }

    private @Nullable Subject known(String words, Unit unit, Measure measure) {
        Entry entry = names.find(words, unit, measure);
        return entry == null ? null : new Subject(words, entry);
    }

    /** The end of the last head that the others lack (减跑动、减时限、减材料比例). */
    private static String end(Phrase head, String words, String tail) {
        if (Measurable.is(head) || words.endsWith("度")) {
            return "";
        }
        if (words.length() == 1 && tail.length() > 1) {
            return tail.substring(1); // 轻、重工业
        }
        for (String end : head.clause().phrases(PhraseList.SHARED_ENDS)) {
            if (tail.endsWith(end)) {
                boolean rate = end.equals(RATE) && tail.length() > 2 * USUAL_RATE;
                String whole = rate ? tail.substring(tail.length() - USUAL_RATE) : end;
                return words.endsWith(end) ? "" : whole;
            }
        }
        return "";
    }
}
