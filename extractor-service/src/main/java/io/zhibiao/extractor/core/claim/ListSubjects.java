package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The subjects of a list's values: its own heads, two in one, or those told before. */
final class ListSubjects {
    /** Longer words name a thing too (新建道路). */
    private static final int LONGEST_VERB = 3;

    private static final long BARE = WordClass.RELATIVE.bit() | Masks.CHANGE | Masks.SHARE;

    private final NameFinder names;
    private final SharedWords shared;

    ListSubjects(NameFinder names) {
        this.names = names;
        this.shared = new SharedWords(names);
    }

    /** A subject for each of so many values, or all that one value is told of; empty where there are not as many. */
    List<Subject> of(Place place, Left left, int wanted, Unit unit, Measure measure, Context context) {
        List<Subject> industries = Industries.of(names, place, left, wanted, unit, measure);
        if (!industries.isEmpty()) {
            return industries;
        }
        List<Phrase> heads = ListHeads.of(place, left, Math.max(wanted, 2));
        if (wanted == 1) {
            return heads.isEmpty() ? context.listed : shared.resolve(heads, unit, measure, context);
        }
        List<Phrase> told = heads.isEmpty() && context.told != null ? ListHeads.of(context.told, wanted) : List.of();
        if (told.size() == wanted) {
            return shared.resolve(told, unit, measure, context);
        }
        if (heads.isEmpty() || carried(place, heads)) {
            int size = context.heads.size();
            return size < wanted ? List.of() : List.copyOf(context.heads.subList(size - wanted, size));
        }
        List<Subject> twins = wanted == 2 ? twins(heads, unit, measure) : List.of();
        if (!twins.isEmpty()) {
            return twins;
        }
        if (heads.size() < wanted) {
            return List.of();
        }
        List<Subject> own = shared.resolve(heads.subList(heads.size() - wanted, heads.size()), unit, measure, context);
        return made(own, ListHeads.made(place, left), unit, measure);
    }

    /** 生猪、肉羊分别出栏…: the catalogue knows what is counted by the thing and what is done with it. */
    private List<Subject> made(List<Subject> told, String verb, Unit unit, Measure measure) {
        if (verb.isEmpty()) {
            return told;
        }
        List<Subject> made = new ArrayList<>();
        for (Subject subject : told) {
            String words = subject.surface() + verb;
            made.add(new Subject(words, names.find(words, unit, measure)));
        }
        boolean things = verb.length() > LONGEST_VERB;
        return things || made.stream().anyMatch(subject -> subject.entry() != null) ? made : told;
    }

    /** 增速分别比上年快4.6和3.1个百分点, 占工业的比重分别为12.2%和32.6%: of the things told before. */
    private static boolean carried(Place place, List<Phrase> heads) {
        Clause clause = place.clause();
        boolean opens = place.lower() == clause.from()
                && Any.starts(clause.text(clause.from(), clause.to()), clause.phrases(PhraseList.OF_BEFORE));
        return opens || (heads.size() == 1 && heads.get(0).only(BARE));
    }

    /** 城乡居民人均可支配收入, 城、乡居民收入, 存贷款余额: two heads in one. */
    private List<Subject> twins(List<Phrase> heads, Unit unit, Measure measure) {
        Clause clause = heads.get(0).clause();
        String words = clause.text(heads.get(0).from(), heads.getLast().to()).replace("、", "");
        for (Map.Entry<String, List<String>> twin :
                clause.tokens().phrases().twins().entrySet()) {
            int at = heads.size() > 2 ? -1 : words.indexOf(twin.getKey());
            if (at >= 0 && (heads.size() == 1 || within(heads, at, twin.getKey()))) {
                return twins(words, at, twin, unit, measure);
            }
        }
        return List.of();
    }

    /** Whether the list mark stands inside the word: else its heads are two anyway. */
    private static boolean within(List<Phrase> heads, int at, String twin) {
        int first = heads.get(0).to() - heads.get(0).from();
        return at < first && first < at + twin.length();
    }

    private List<Subject> twins(
            String words, int at, Map.Entry<String, List<String>> twin, Unit unit, Measure measure) {
        String behind = words.substring(at + twin.getKey().length());
        List<Subject> subjects = new ArrayList<>();
        for (String head : twin.getValue()) {
            Entry entry = names.find(words.substring(0, at) + head + behind, unit, measure);
            Entry bare = entry == null ? names.find(head + behind, unit, measure) : entry;
            subjects.add(new Subject(words.substring(0, at) + head + behind, bare));
        }
        return subjects;
    }
}
