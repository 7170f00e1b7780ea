package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts for so many people: 每千人拥有卫生技术人员2.1人、病床1.9张 tells both of a thousand, though it says so once. */
final class PerHead {
    private static final Pattern FOR = Pattern.compile("每[百千万](?:名|个)?(?:常住|户籍|老年)?(?:人口|人|户)(?:拥有)?");

    private final NameFinder names;

    PerHead(NameFinder names) {
        this.names = names;
    }

    /** The subject, for as many people as that of the list's item before; as it was where that is for none. */
    Found of(Found found, Ask ask) {
        String people = people(ask);
        Subject told = found.subject();
        if (people == null || told.surface().startsWith(people) || found.rule().startsWith("carried")) {
            return found;
        }
        String words = people + told.surface();
        Subject subject = new Subject(words, names.find(words, ask.unit(), ask.measure()));
        return new Found(subject, found.rule(), found.confidence(), found.falls());
    }

    /** 每千人拥有; null where the item before tells of no such number or this one is of another sort. */
    private static @Nullable String people(Ask ask) {
        Draft last = ask.context().last;
        Value before = ask.place().before();
        String told =
                last == null || before == null || last.end() != before.amount().end()
                        ? ""
                        : last.subject().surface();
        if (!told.startsWith("每") || !ask.counts() || ask.value().amount().scaled()) {
            return null;
        }
        Matcher people = FOR.matcher(told);
        return people.lookingAt() ? people.group() : null;
    }
}
