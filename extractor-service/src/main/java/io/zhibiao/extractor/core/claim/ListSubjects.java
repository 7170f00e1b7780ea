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
import org.jspecify.annotations.Nullable;

/** The subjects of a list's values: its own heads, two in one, or those told before. */
final class ListSubjects {
    /** Longer words name a thing too (新建道路). */
    private static final int LONGEST_VERB = 3;

    /** 营业收入, 总产值: longer ones tell whose they are. */
    private static final int LONGEST_MADE = 4;

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
        List<Subject> pushed = Pushed.of(place, wanted, context);
        if (!pushed.isEmpty()) {
            return pushed;
        }
        List<Phrase> heads = ListHeads.of(place, left, Math.max(wanted, 2));
        if (wanted == 1) {
            return heads.isEmpty() ? context.listed : shared.resolve(heads, unit, measure, context);
        }
        List<Phrase> told = context.told == null ? List.of() : ListHeads.of(context.told, wanted);
        if (told.size() == wanted && heads.isEmpty()) {
            return shared.resolve(told, unit, measure, context);
        }
        if (told.size() == wanted && heads.size() == 1 && makes(place, heads.getFirst())) {
            List<Subject> makers = shared.resolve(told, unit, measure, context);
            return made(place.clause(), makers, heads.getFirst().words(), unit, measure);
        }
        if (heads.isEmpty() || carried(place, heads)) {
            return told(place.clause(), wanted, unit, measure, context);
        }
        List<Subject> twins = twins(heads, wanted, unit, measure);
        if (!twins.isEmpty()) {
            return twins;
        }
        if (heads.size() < wanted) {
            return List.of();
        }
        List<Phrase> last = heads.subList(heads.size() - wanted, heads.size());
        if (last.stream().allMatch(head -> head.only(WordClass.RELATIVE.bit())) && context.subject != null) {
            return relative(last, context.rootOf(context.subject), unit, measure);
        }
        int each = place.clause()
                .find(Masks.EACH, last.getLast().from(), last.getLast().to());
        if (each >= 0) {
            return each(last, each, unit, measure, context);
        }
        List<Subject> own = shared.resolve(last, unit, measure, context);
        return made(place.clause(), own, ListHeads.made(place, left), unit, measure);
    }

    /** 受理案件97件134人，件数和人数分别下降…: of what was told before. */
    private List<Subject> relative(List<Phrase> heads, Subject before, Unit unit, Measure measure) {
        List<Subject> subjects = new ArrayList<>();
        for (Phrase head : heads) {
            String words = head.words();
            String whole = Named.thing(head.clause(), words, before) + words;
            subjects.add(new Subject(whole, names.find(whole, unit, measure)));
        }
        return subjects;
    }

    /** 纺织、食品产业分别实现总产值64亿元、85亿元: what each of the heads did stands behind the last of them. */
    private List<Subject> each(List<Phrase> heads, int each, Unit unit, Measure measure, Context context) {
        Phrase last = heads.getLast();
        Clause clause = last.clause();
        List<Phrase> makers = new ArrayList<>(heads.subList(0, heads.size() - 1));
        makers.add(new Phrase(clause, last.from(), clause.start(each)).trimmed());
        String made = new Phrase(clause, clause.end(each), last.to()).trimmed().words();
        return made(clause, shared.resolve(makers, unit, measure, context), made, unit, measure);
    }

    /** 煤炭和食品增长较快，产值分别增长6%、2%: what the things just told make. */
    private static boolean makes(Place place, Phrase head) {
        return place.lower() == place.clause().from()
                && head.to() - head.from() <= LONGEST_MADE
                && Any.ends(head.words(), place.clause().phrases(PhraseList.MADE))
                && !head.words().contains("居民");
    }

    /** 生猪、肉羊分别出栏…: the catalogue knows what is counted by the thing and what is done with it. */
    private List<Subject> made(Clause clause, List<Subject> told, String verb, Unit unit, Measure measure) {
        if (verb.isEmpty()) {
            return told;
        }
        List<Subject> made = new ArrayList<>();
        for (Subject subject : told) {
            String words = subject.surface() + verb;
            made.add(new Subject(words, names.find(words, unit, measure)));
        }
        boolean things = verb.length() > LONGEST_VERB || Any.ends(verb, clause.phrases(PhraseList.MADE));
        return things || made.stream().anyMatch(subject -> subject.entry() != null) ? made : told;
    }

    /** 增速分别比上年快4.6和3.1个百分点, 占工业的比重分别为12.2%和32.6%: of the things told before. */
    private static boolean carried(Place place, List<Phrase> heads) {
        Clause clause = place.clause();
        boolean opens = place.lower() == clause.from()
                && Any.starts(clause.text(clause.from(), clause.to()), clause.phrases(PhraseList.OF_BEFORE));
        return opens || (heads.size() == 1 && heads.get(0).only(BARE));
    }

    /** 城乡居民人均可支配收入, 城、乡居民收入, 肉蛋奶产量: several heads in one. */
    private List<Subject> twins(List<Phrase> heads, int wanted, Unit unit, Measure measure) {
        Clause clause = heads.get(0).clause();
        String words = clause.text(heads.get(0).from(), heads.getLast().to()).replace("、", "");
        String twin = heads.size() > 2 ? null : twin(clause, words, wanted);
        return twin != null && (heads.size() == 1 || within(heads, words.indexOf(twin), twin))
                ? twins(clause, words, twin, unit, measure)
                : List.of();
    }

    /** The things told before; of 存贷款余额均突破千亿元，分别达1286亿元、1073亿元 they are two. */
    private List<Subject> told(Clause clause, int wanted, Unit unit, Measure measure, Context context) {
        String before = context.subject == null ? "" : context.subject.surface();
        String twin = twin(clause, before, wanted);
        if (twin != null) {
            return twins(clause, before, twin, unit, measure);
        }
        int size = context.heads.size();
        return size < wanted ? List.of() : List.copyOf(context.heads.subList(size - wanted, size));
    }

    private static @Nullable String twin(Clause clause, String words, int wanted) {
        for (Map.Entry<String, List<String>> twin :
                clause.tokens().phrases().twins().entrySet()) {
            if (twin.getValue().size() == wanted && words.contains(twin.getKey())) {
                return twin.getKey();
            }
        }
        return null;
    }

    /** Whether the list mark stands inside the word: else its heads are two anyway. */
    private static boolean within(List<Phrase> heads, int at, String twin) {
        int first = heads.get(0).to() - heads.get(0).from();
        return at < first && first < at + twin.length();
    }

    private List<Subject> twins(Clause clause, String words, String twin, Unit unit, Measure measure) {
        int at = words.indexOf(twin);
        String behind = words.substring(at + twin.length());
        List<Subject> subjects = new ArrayList<>();
        for (String head : clause.tokens().phrases().twins().getOrDefault(twin, List.of())) {
            Entry entry = names.find(words.substring(0, at) + head + behind, unit, measure);
            Entry bare = entry == null ? names.find(head + behind, unit, measure) : entry;
            subjects.add(new Subject(words.substring(0, at) + head + behind, bare));
        }
        return subjects;
    }
}
