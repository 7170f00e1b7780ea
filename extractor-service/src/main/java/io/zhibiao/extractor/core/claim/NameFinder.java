package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Catalogue;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.place.TownNames;
import io.zhibiao.extractor.core.token.Sorts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the indicator a noun phrase names: its head is the phrase's end, and what stands before the alias must not make it
 * another thing (服务贸易进出口 is not 进出口).
 */
final class NameFinder {
    private static final long NEUTRAL = Masks.FRONT
            | Masks.DO
            | WordClass.mask(
                    WordClass.RISE, WordClass.FALL, WordClass.SHARE, WordClass.OPEN, WordClass.TIME, WordClass.PLACE)
            | Sorts.WHEN;
    private static final long PARTS = Masks.CUT
            | Masks.DO
            | Masks.AIM
            | Masks.PLAN
            | WordClass.mask(WordClass.LIGHT, WordClass.PART)
            | (Sorts.MARK & ~Sorts.CLOSE);
    private static final String PLACE_ENDS = "市县区州省旗盟镇乡";
    private static final int LONGEST_PLACE = 9;
    private static final int LONGEST_TOWN = 14;

    private final Catalogue catalogue;

    NameFinder(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The indicator named by the phrase that ends at {@code to}; null where the catalogue has none. */
    @Nullable
    Entry find(Clause clause, int from, int to, Unit unit, Measure measure) {
        int end = to;
        for (int round = 0; round < 4 && end > from; round++) {
            for (Catalogue.Hit hit : catalogue.endingAt(clause.tokens().text(), from, end)) {
                if (fits(hit, unit, measure) && neutral(clause, from, hit)) {
                    return hit.entry();
                }
            }
            int cut = withoutTail(clause, from, end);
            if (cut == end) {
                break;
            }
            end = cut;
        }
        return null;
    }

    /** The indicator that stands first in the phrase of a thing behind a value (…个老旧小区完成改造); null where none does. */
    @Nullable
    Entry leading(Phrase object, Unit unit) {
        Clause clause = object.clause();
        for (int i = clause.tokens().from(object.from()); i < clause.last() && clause.end(i) <= object.to(); i++) {
            if (clause.is(i, Masks.NAME)) {
                Entry entry = find(clause, object.from(), clause.end(i), unit, Measure.LEVEL);
                return entry != null && entry.free() ? entry : null;
            }
        }
        return null;
    }

    /** The first indicator a clause names; null where it names none. */
    @Nullable
    Subject first(Clause clause) {
        for (int i = clause.first(); i < clause.last(); i++) {
            if (clause.is(i, Masks.NAME)) {
                String words = clause.word(i);
                List<Catalogue.Hit> hits = catalogue.endingAt(words, 0, words.length());
                if (!hits.isEmpty() && hits.get(0).start() == 0) {
                    return new Subject(words, hits.get(0).entry());
                }
            }
        }
        return null;
    }

    /** The indicator of a text that is no part of the posting (城镇 + 居民人均可支配收入); null where there is none. */
    @Nullable
    Entry find(String words, Unit unit, Measure measure) {
        for (Catalogue.Hit hit : catalogue.endingAt(words, 0, words.length())) {
            if (hit.start() == 0 && fits(hit, unit, measure)) {
                return hit.entry();
            }
        }
        return null;
    }

    /** The indicator whose name these words end with, whatever stands in front of it; null where there is none. */
    @Nullable
    Entry ending(String words) {
        List<Catalogue.Hit> hits = catalogue.endingAt(words, 0, words.length());
        return hits.isEmpty() ? null : hits.get(0).entry();
    }

    /** Whether any indicator's name may end with these words: where none does, no word in front of them makes one. */
    boolean mayEndWith(String words) {
        return catalogue.mayEndWith(words);
    }

    /** The entry a word names only because of the claim before it (参保率 behind 医疗保险参保人数). */
    @Nullable
    Entry after(Subject before, String words) {
        return before.entry() == null ? null : catalogue.after(before.entry(), words);
    }

    /** The indicator that is this one's share of the economy, where the catalogue has one; else the entry itself. */
    @Nullable
    Entry share(@Nullable Entry of, String whole) {
        if (of == null) {
            return null;
        }
        boolean economy = whole.contains("生产总值") || whole.contains("GDP") || whole.contains("经济");
        if (!economy && whole.length() > 3) {
            return of;
        }
        Entry share = catalogue.shareOf(of);
        return share == null ? of : share;
    }

    private static boolean fits(Catalogue.Hit hit, Unit unit, Measure measure) {
        return (hit.only() == null || hit.only() == measure) && hit.entry().measuredIn(unit);
    }

    private static int withoutTail(Clause clause, int from, int end) {
        int index = clause.tokens().from(end) - 1;
        if (index >= clause.first()
                && clause.is(index, Masks.TAIL | Masks.SHARE | Masks.CHANGE | Masks.PLAN | Masks.DO)) {
            if (clause.end(index) == end && clause.start(index) > from) {
                return clause.start(index);
            }
        }
        if (index >= clause.first() && clause.is(index, Sorts.MARK) && clause.end(index) == end) {
            return openOf(clause, index, from, end);
        }
        return end;
    }

    /** Offset of the bracket that closes here; 地区生产总值(GDP) is looked up without it too. */
    private static int openOf(Clause clause, int index, int from, int end) {
        for (int i = index - 1; i >= clause.first() && clause.start(i) > from; i--) {
            if (clause.is(i, Sorts.OPEN)) {
                return clause.start(i);
            }
        }
        return end;
    }

    private boolean neutral(Clause clause, int from, Catalogue.Hit hit) {
        if (clause.blank(from, hit.start())) {
            return true;
        }
        if (hit.entry().free()) {
            return !clause.says("每", from, hit.start());
        }
        int index = clause.tokens().from(hit.start()) - 1;
        int at = hit.start();
        while (index >= clause.first() && at > from) {
            int end = clause.end(index);
            if (end > at) {
                return false;
            }
            if (!clause.blank(end, at)) {
                return place(clause, Math.max(from, end), at);
            }
            if (parts(clause, index) || town(clause, from, hit.start())) {
                return true;
            }
            if (!clause.is(index, NEUTRAL) || clause.phrases(PhraseList.GAINS).contains(clause.word(index))) {
                return false;
            }
            at = clause.start(index);
            index--;
        }
        return at <= from || place(clause, from, at);
    }

    /** A token behind which another phrase begins. */
    private static boolean parts(Clause clause, int index) {
        return clause.is(index, PARTS) && !clause.phrases(PhraseList.GAINS).contains(clause.word(index));
    }

    /** 达州高新区规上工业总产值: a zone in front of the name. */
    private static boolean town(Clause clause, int from, int to) {
        for (int at = Math.max(from, to - LONGEST_TOWN); at < to - 2; at++) {
            int before = clause.tokens().from(at) - 1;
            boolean begins = at == from || (before >= clause.first() && clause.end(before) == at);
            if (begins && TownNames.endOf(clause.tokens().text(), at, to) == to) {
                return true;
            }
        }
        return false;
    }

    /** Whether these characters look like a place's name: it tells where, not what. */
    private static boolean place(Clause clause, int from, int to) {
        if (to - from > LONGEST_PLACE || to <= from) {
            return to <= from;
        }
        char last = clause.tokens().text().charAt(to - 1);
        if (clause.endsWith(clause.phrases(PhraseList.UNIONS), from, to)) {
            return false;
        }
        return PLACE_ENDS.indexOf(last) >= 0 || (to - from == 1 && "的了地".indexOf(last) >= 0);
    }
}
