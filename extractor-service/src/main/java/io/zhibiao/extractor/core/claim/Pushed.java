package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.token.Sorts;
import java.util.ArrayList;
import java.util.List;

/** What several things add to another indicator's growth: 第二、三产业分别拉动增长2.1和2.4个百分点. */
final class Pushed {
    private static final String SHARE_OF_GROWTH = "贡献率";
    private static final int SHORT_INDUSTRY = 3;
    private static final String ORDINAL = "第";

    private Pushed() {}

    /** A subject for each of so many values: of the things in front of the verb or, where none stands there, of those told before. */
    static List<Subject> of(Place place, int wanted, Context context) {
        Clause clause = place.clause();
        int value = clause.find(Sorts.AMOUNT, place.lower(), clause.to());
        int verb = value < 0 ? -1 : verb(clause, place.lower(), clause.start(value));
        if (wanted < 2 || verb < 0) {
            return List.of();
        }
        Phrase front = new Phrase(clause, place.lower(), verb).trimmed();
        String what = clause.text(verb, verb + 2);
        if (front.empty()) {
            int size = context.heads.size();
            return size < wanted ? List.of() : told(context.heads.subList(size - wanted, size), what);
        }
        List<Phrase> heads = ListHeads.of(front, wanted);
        return heads.size() == wanted ? named(heads, what) : List.of();
    }

    /** Offset of the verb between these offsets; -1 where there is none. */
    private static int verb(Clause clause, int from, int to) {
        for (String verb : clause.phrases(PhraseList.PUSHES)) {
            int at = clause.tokens().text().indexOf(verb, from, to);
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static List<Subject> told(List<Subject> before, String verb) {
        List<Subject> subjects = new ArrayList<>();
        for (Subject subject : before) {
            String words = subject.surface();
            boolean share = words.endsWith(SHARE_OF_GROWTH);
            subjects.add(Subject.words(
                    (share ? words.substring(0, words.length() - SHARE_OF_GROWTH.length()) : words) + verb));
        }
        return subjects;
    }

    private static List<Subject> named(List<Phrase> heads, String verb) {
        List<Subject> subjects = new ArrayList<>();
        String last = heads.getLast().words();
        for (Phrase head : heads) {
            subjects.add(Subject.words(whole(head.words(), heads.getFirst().words(), last) + verb));
        }
        return subjects;
    }

    /** 第二 and 三产业 are the second industry and the third. */
    private static String whole(String words, String first, String last) {
        String ordinal = SharedWords.ordinal(first, words);
        boolean cut = first.startsWith(ORDINAL) && words.length() < SHORT_INDUSTRY && last.length() >= SHORT_INDUSTRY;
        return cut ? ordinal + last.substring(last.length() - 2) : ordinal;
    }
}
