package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The heads of a list, in front of the verb they share. */
final class ListHeads {
    /** What stands between the members of a list. */
    private static final long JOINS = Sorts.LIST | Masks.AND;

    /** Of a thing that is measured a name has this many characters at least. */
    private static final int SHORTEST = 4;

    /** What is said of a list's members. */
    private static final long TOLD = Masks.CHANGE | WordClass.VERSUS.bit();

    private ListHeads() {}

    /** The heads for so many values: where 和 stands inside names too, as many of its places part them as are needed. */
    static List<Phrase> of(Place place, Left left, int wanted) {
        return wanted(split(place, left, JOINS), split(place, left, Sorts.LIST), wanted);
    }

    private static List<Phrase> wanted(List<Phrase> all, List<Phrase> listed, int wanted) {
        if (all.size() <= wanted) {
            return all;
        }
        if (listed.size() == wanted) {
            return listed;
        }
        List<Phrase> last = listed.isEmpty() ? listed : lastParted(listed);
        return last.size() == wanted ? last : all;
    }

    /** 家庭用品及维修服务、医疗和居住: the last 和 alone parts the last two. */
    private static List<Phrase> lastParted(List<Phrase> listed) {
        Phrase last = listed.getLast();
        int and = last.clause().findLast(Masks.AND, last.from(), last.to());
        if (and < 0) {
            return listed;
        }
        List<Phrase> heads = new ArrayList<>(listed.subList(0, listed.size() - 1));
        add(heads, new Phrase(last.clause(), last.from(), last.clause().start(and)));
        add(heads, new Phrase(last.clause(), last.clause().end(and), last.to()));
        return heads;
    }

    /** 城镇和农村居民人均可支配收入增长快于经济, 煤炭、食品等行业势头良好: the list that a clause without a value tells something of; null where it names none. */
    static @Nullable Phrase told(Clause clause) {
        int join = clause.any(JOINS) ? clause.find(JOINS, clause.from(), clause.to()) : -1;
        if (join < 0) {
            return null;
        }
        int told = clause.find(TOLD | Masks.CUT, clause.end(join), clause.to());
        int others = clause.tokens().text().indexOf('等', clause.end(join), clause.to());
        int end = told < 0 ? others : others < 0 ? clause.start(told) : Math.min(others, clause.start(told));
        Phrase list = end < 0 ? null : new Phrase(clause, clause.from(), end).trimmed();
        return list == null || list.empty() ? null : list;
    }

    /** The members of a list, parted by as many 和 as are needed. */
    static List<Phrase> of(Phrase list, int wanted) {
        Clause clause = list.clause();
        Phrase plain = list.trimmed();
        return plain.empty()
                ? List.of()
                : wanted(split(clause, plain, JOINS), split(clause, plain, Sorts.LIST), wanted);
    }

    /** Whether one value is told of each of several heads. */
    static boolean each(NameFinder names, Place place, Value value, Left left) {
        Clause clause = place.clause();
        if (!clause.has(JOINS, place.lower(), left.nameEnd())) {
            return false;
        }
        List<Phrase> heads = split(place, left, JOINS);
        if (heads.size() < 2) {
            return false;
        }
        Unit unit = value.amount().unit();
        boolean grows = left.change() != null || doubles(clause, value);
        if (grows && !goesOn(clause, value) && shared(names, heads, left, unit)) {
            return true;
        }
        if (unit.percent() && left.change() == null && rates(heads)) {
            return true;
        }
        return left.any(Masks.EACH)
                && !clause.says("分别", left.nameEnd(), value.amount().start());
    }

    /** 翻一番: the change is told with its number. */
    private static boolean doubles(Clause clause, Value value) {
        return clause.tokens().text().charAt(value.amount().start()) == '翻';
    }

    /** 毛入园率、毛入学率超过93%: each of them. */
    private static boolean rates(List<Phrase> heads) {
        return heads.stream().allMatch(head -> head.words().endsWith("率"));
    }

    /** 增长2.1倍和34.7%: the next value is the other thing's, though its unit is another. */
    private static boolean goesOn(Clause clause, Value value) {
        int next = clause.tokens().from(value.end());
        return next + 1 < clause.last()
                && clause.end(next) == clause.start(next + 1)
                && clause.end(next) - value.end() == 1
                && clause.is(next + 1, Sorts.AMOUNT);
    }

    /** 城镇居民人均可支配收入和农民人均纯收入年均增长12%: one predicate for several indicators of the catalogue. */
    private static boolean shared(NameFinder names, List<Phrase> heads, Left left, Unit unit) {
        boolean named = heads.stream()
                .anyMatch(head -> names.find(head.clause(), head.from(), head.to(), unit, Measure.GROWTH) != null);
        boolean measured =
                named && heads.stream().allMatch(head -> head.to() - head.from() >= SHORTEST && Measurable.is(head));
        boolean both = heads.size() == 2
                && left.change() != null
                && left.change().word().text().contains("双下降");
        return measured || both;
    }

    private static List<Phrase> split(Place place, Left left, long joins) {
        Clause clause = place.clause();
        return split(clause, new Phrase(clause, place.lower(), end(place, left)).trimmed(), joins);
    }

    private static List<Phrase> split(Clause clause, Phrase name, long joins) {
        List<Phrase> heads = new ArrayList<>();
        int at = name.from();
        int depth = 0;
        for (int i = clause.tokens().from(at); !name.empty() && i < clause.last() && clause.start(i) < name.to(); i++) {
            depth += clause.is(i, Sorts.OPEN) ? 1 : clause.is(i, Sorts.CLOSE) ? -1 : 0;
            if (depth <= 0 && clause.is(i, joins) && clause.end(i) <= name.to()) {
                add(heads, new Phrase(clause, at, clause.start(i)));
                at = clause.end(i);
            }
        }
        add(heads, new Phrase(clause, at, name.to()));
        return heads;
    }

    /** Where the heads end: at 占, at 分别 where it compares or but a verb of making follows, or at what was peeled. */
    private static int end(Place place, Left left) {
        Clause clause = place.clause();
        int share = clause.find(Masks.SHARE, place.lower(), left.nameEnd());
        int end = share >= 0 && clause.start(share) > place.lower() ? clause.start(share) : left.nameEnd();
        int each = clause.find(Masks.EACH, place.lower(), end);
        if (each < 0 || clause.start(each) <= place.lower()) {
            return end;
        }
        boolean compares = clause.has(WordClass.VERSUS.bit(), clause.end(each), left.nameEnd());
        return compares || makes(place, each, end) ? clause.start(each) : end;
    }

    /** 生猪、肉羊分别出栏…, 城区、镇区分别新建道路…: what is done with each of the heads; nothing where no verb of making follows. */
    static String made(Place place, Left left) {
        Clause clause = place.clause();
        int each = clause.find(Masks.EACH, place.lower(), left.nameEnd());
        return each < 0 || !makes(place, each, left.nameEnd())
                ? ""
                : new Phrase(clause, clause.end(each), left.nameEnd()).trimmed().words();
    }

    private static boolean makes(Place place, int each, int end) {
        Clause clause = place.clause();
        Phrase behind = new Phrase(clause, clause.end(each), end);
        if (behind.empty() || behind.only(Masks.DO | Masks.FRONT)) {
            return !behind.empty();
        }
        int verb = each + 1;
        return clause.is(verb, Masks.DO)
                && clause.start(verb) == clause.end(each)
                && clause.has(JOINS, place.lower(), clause.start(each))
                && !clause.has(JOINS, clause.end(each), end);
    }

    private static void add(List<Phrase> heads, Phrase head) {
        Phrase trimmed = head.trimmed();
        if (!trimmed.empty()) {
            heads.add(trimmed);
        }
    }
}
