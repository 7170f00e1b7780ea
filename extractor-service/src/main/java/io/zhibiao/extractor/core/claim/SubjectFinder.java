package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what one value is about: the name in front (家庭农场2826家), the thing behind (改造84个老旧小区), or the subject carried from
 * the claim or clause before (增长8%). The rules are asked in order; the first answer counts.
 */
final class SubjectFinder {

    private final Rules rules;
    private final OwnNames ownNames;
    private final PerHead perHead;
    private final List<Rule> first;
    private final List<Rule> named;
    private final List<Rule> nameless;

    SubjectFinder(NameFinder names, Rules rules) {
        Comparisons comparisons = new Comparisons(names);
        Shares shares = new Shares(names);
        Ahead ahead = new Ahead(names);
        Named fronts = new Named(names);
        CatalogueNames known = new CatalogueNames(names);
        Nameless behind = new Nameless(names);
        this.rules = rules;
        this.ownNames = new OwnNames(names);
        this.perHead = new PerHead(names);
        this.first = List.of(
                ahead::said,
                comparisons::aside,
                Comparisons::beside,
                Shares::ofObject,
                comparisons::compared,
                comparisons::ofPlan,
                shares::of,
                Nameless::progress);
        this.nameless = List.of(
                ahead::basis, behind::behind, behind::total, Nameless::carried, Nameless::topic, Nameless::none);
        this.named = List.of(
                fronts::governed,
                Fragments::set,
                Fragments::verb,
                Fragments::place,
                Fragments::character,
                Named::contribution,
                known::whose,
                known::name,
                known::brackets,
                known::acrossVerb,
                known::relativeName,
                known::head,
                known::prefix,
                Named::relative,
                fronts::joined,
                Named::words);
    }

    /** A way to find a subject; null where it does not apply. */
    private interface Rule {
        @Nullable
        Found read(Ask ask);
    }

    /**
     * A subject and how it was found.
     *
     * @param falls whether the words say 低于: a change is then a fall
     */
    record Found(Subject subject, String rule, double confidence, boolean falls) {
        Found(Subject subject, String rule, double confidence) {
            this(subject, rule, confidence, false);
        }
    }

    /** The value's subject; null where every rule that would tell one is switched off. */
    @Nullable
    Found find(Ask ask) {
        Found found = any(first, ask);
        if (found == null) {
            Ask plain = ownNames.without(ask);
            found = any(plain.nameless() ? nameless : named, plain);
        }
        found = found == null ? null : perHead.of(Parts.of(found, ask), ask);
        Entry entry = found == null ? null : found.subject().entry();
        boolean fits = entry == null || entry.measuredIn(ask.unit());
        return found == null || fits
                ? found
                : new Found(Subject.words(found.subject().surface()), found.rule(), found.confidence(), found.falls());
    }

    private @Nullable Found any(List<Rule> ways, Ask ask) {
        for (Rule way : ways) {
            Found found = rules.on(way.read(ask));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whose it is, for a name that leaves that out; a rate is nobody's owner (产销率97.8%，利税1.4亿元). */
    static String owner(Subject subject, Clause clause) {
        String core = core(subject, clause);
        return core.endsWith("率") ? "" : core;
    }

    /** The subject's thing without the verb that counted it. */
    static String core(Subject subject, Clause clause) {
        String words = subject.surface();
        for (String verb : clause.phrases(PhraseList.MAKES)) {
            if (words.startsWith(verb) && words.length() > verb.length() + 1) {
                return words.substring(verb.length());
            }
        }
        return words;
    }
}
