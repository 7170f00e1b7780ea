package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Level;
import io.zhibiao.events.Region;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.place.Places;
import io.zhibiao.extractor.core.place.TownNames;
import io.zhibiao.extractor.core.token.Sorts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which region a claim is about: the posting's own, unless its words open with 全国, 全省, a division's name, or a town's or
 * zone's (昆山市, 金义新区).
 */
final class Regions {
    static final Region NATION = new Region("全国", null, null, null, List.of("全国"));

    private static final long PLACE = WordClass.PLACE.bit();
    private static final long LEADING = WordClass.mask(
                    WordClass.ADVERB,
                    WordClass.PART,
                    WordClass.ESTIMATE,
                    WordClass.AIM,
                    WordClass.DONE,
                    WordClass.CUT,
                    WordClass.LIGHT)
            | Sorts.WHEN
            | Sorts.MARK;
    private static final long VERSUS = WordClass.mask(WordClass.VERSUS, WordClass.BASIS);

    /** 全省平均水平. */
    private static final long LEVELS =
            WordClass.mask(WordClass.VERSUS, WordClass.TAIL, WordClass.NOUN, WordClass.ADVERB);

    private static final String SCOPES = "国省市县区州盟旗镇乡";

    /** Rows of what lives in towns, not of one. */
    private static final List<String> NO_TOWNS = List.of("城镇", "乡镇", "村镇", "集镇");

    private static final String TOWN_ENDS = "镇乡旗盟市县区州省";
    private static final int LONGEST = 12;

    private final Places places;

    Regions(Places places) {
        this.places = places;
    }

    /**
     * The region of a claim whose words start at {@code from} and whose value stands at this token index.
     *
     * @param known whether the claim's indicator is one of the catalogue; else a place's name may be part of the thing counted
     * @param otherwise the region where the words name none
     */
    Region of(Context context, Clause clause, int from, int index, boolean known, Region otherwise) {
        int at = from;
        for (int i = clause.tokens().from(from); i < index; i++) {
            if (!clause.blank(at, clause.start(i))) {
                break;
            }
            if (clause.is(i, Masks.PLACES) && leads(clause, i)) {
                at = clause.end(i);
                continue;
            }
            if (clause.is(i, Masks.OWN)) {
                return scope(context, clause, i);
            }
            Spot place = known ? place(context, clause, clause.start(i), clause.start(index)) : null;
            if (place != null) {
                return acting(context, clause, place);
            }
            if (!clause.is(i, known ? LEADING | Masks.DO : LEADING)) {
                return otherwise;
            }
            at = clause.end(i);
        }
        Spot place = place(context, clause, at, clause.start(index));
        if (place != null && !known && !acts(clause, place.end())) {
            place = null;
        }
        return place != null ? acting(context, clause, place) : otherwise;
    }

    /** 在全市率先对58个小区…, 全省首批: what the posting's own is the first of, not where its count was made. */
    private static boolean leads(Clause clause, int index) {
        return clause.behind(clause.phrases(PhraseList.FIRSTS), clause.end(index)) > clause.end(index);
    }

    /** The place's region; where it is told what the place did, that holds for the rest of the sentence. */
    private static Region acting(Context context, Clause clause, Spot place) {
        context.actor = acts(clause, place.end()) ? place.region() : context.actor;
        return place.region();
    }

    /** 比全省平均（7.7%）和全国（7.0%）高: the region whose value a bracket behind its name tells; null where it is no such bracket. */
    @Nullable
    Region bracketed(Context context, Clause clause, int index) {
        int name = index - 2;
        if (!clause.is(index - 1, Sorts.OPEN) || name < clause.first() || !clause.any(VERSUS)) {
            return null;
        }
        while (name > clause.first() && clause.is(name, LEVELS) && !clause.is(name, Masks.PLACES)) {
            name--;
        }
        if (clause.is(name, WordClass.BASIS.bit())) {
            return wide(context, clause.word(name));
        }
        return clause.is(name, Masks.OWN) && clause.has(VERSUS, clause.from(), clause.start(name))
                ? scope(context, clause, name)
                : null;
    }

    /** 比全省 and 比全国 are words of their own. */
    private @Nullable Region wide(Context context, String basis) {
        String word = basis.substring(1);
        return word.equals("全国") ? NATION : word.equals("全省") ? scope(context, word) : null;
    }

    /** …开发区完成工业总产值382亿元: the place is who did it. */
    private static boolean acts(Clause clause, int at) {
        int index = clause.tokens().from(at);
        int from = at;
        if (clause.is(index, Masks.ESTIMATE | Masks.DONE)
                && clause.start(index) == at
                && clause.is(index + 1, Masks.CUT)) {
            from = clause.end(index); // 经开区预计完成
            index++;
        }
        return index < clause.last()
                && clause.start(index) == from
                && clause.is(index, Masks.CUT)
                && clause.is(index, WordClass.LIGHT.bit());
    }

    /** A place in a text. */
    record Spot(Region region, int end) {}

    /** The place these characters open with; null where they name none. */
    @Nullable
    Spot place(Context context, Clause clause, int from, int to) {
        int stop = Math.min(to, from + LONGEST);
        int town = TownNames.endOf(clause.tokens().text(), from, stop);
        int index = clause.tokens().from(from);
        if (index < clause.last() && clause.start(index) == from && clause.is(index, PLACE)) {
            int end = clause.end(index);
            return town > end && !names(clause, end)
                    ? town(context, clause, from, town)
                    : new Spot(region(context, clause.text(from, end)), end);
        }
        boolean plain = index >= clause.last() || clause.start(index) > from;
        return town > 0 && (plain || inside(clause, index, town) || shortName(context, clause, from, town))
                ? town(context, clause, from, town)
                : null;
    }

    private Spot town(Context context, Clause clause, int from, int end) {
        return new Spot(places.below(clause.text(from, end), context.own), end);
    }

    /** 昆山市城镇居民: an indicator's name starts behind the place, so that no town's does. */
    private static boolean names(Clause clause, int at) {
        int index = clause.tokens().from(at);
        return index < clause.last() && clause.start(index) == at && clause.is(index, Masks.NAME);
    }

    /** 达州高新区: a division's short name starts with a verb's character. */
    private boolean shortName(Context context, Clause clause, int from, int end) {
        return end - from > 2 && places.alone(clause.text(from, from + 2), context.own) != null;
    }

    /** 金义新区: a word at its start (金) does no harm where no verb or measure is read out of it. */
    private static boolean inside(Clause clause, int index, int end) {
        return clause.end(index) < end
                && clause.is(index, WordClass.mask(WordClass.NOUN, WordClass.IDIOM, WordClass.RELATIVE));
    }

    /** The region a table's row names; null where its words are no place. */
    @Nullable
    Region named(Context context, @Nullable String words) {
        if (words == null || words.length() < 2 || words.length() > LONGEST) {
            return null;
        }
        if (words.length() == 2 && words.charAt(0) == '全' && SCOPES.indexOf(words.charAt(1)) >= 0) {
            return words.equals("全国") ? NATION : scope(context, words);
        }
        Region region = places.alone(words, context.own);
        if (region != null) {
            return named(context, region);
        }
        boolean town = !NO_TOWNS.contains(words)
                && (TownNames.endOf(words, 0, words.length()) == words.length()
                        || (words.length() == 2 && TOWN_ENDS.indexOf(words.charAt(1)) == 0));
        return town ? places.below(words, context.own) : null;
    }

    /** The region a list's member names, everyday words too: its neighbours tell that it is one. */
    @Nullable
    Region member(Context context, String words) {
        Region region = words.length() < 2 || words.length() > LONGEST ? null : places.named(words, context.own);
        return region == null ? named(context, words) : named(context, region);
    }

    private Region region(Context context, String name) {
        Region region = places.named(name, context.own);
        return region == null ? places.below(name, context.own) : named(context, region);
    }

    private static Region named(Context context, Region region) {
        return region.name().equals(context.own.province()) && region.level() == Level.PROVINCE
                ? province(context)
                : region;
    }

    private Region scope(Context context, Clause clause, int index) {
        return clause.is(index, WordClass.NATION.bit()) ? NATION : scope(context, clause.word(index));
    }

    private Region scope(Context context, String word) {
        if (word.equals("全市")) {
            return city(context);
        }
        boolean above = context.own.level() != Level.PROVINCE && context.own.province() != null;
        if (!above) {
            return context.own;
        }
        boolean ownDistrict =
                context.own.name().endsWith("区") && !context.own.name().endsWith("自治区");
        boolean autonomous = word.equals("全区")
                && !ownDistrict
                && String.valueOf(context.own.province()).endsWith("自治区");
        boolean wide = word.endsWith("省") || word.endsWith("自治区") || word.equals("全疆");
        return autonomous || wide ? province(context) : context.own;
    }

    /** 全市 in a county's posting is the city above it; elsewhere the posting's own. */
    private Region city(Context context) {
        List<String> path = context.own.path();
        boolean county = context.own.level() == Level.COUNTY
                && !context.own.name().endsWith("市")
                && path.size() > 1
                && path.get(path.size() - 2).endsWith("市");
        if (!county) {
            return context.own;
        }
        String above = path.get(path.size() - 2);
        return above.equals(context.own.province()) ? province(context) : region(context, above);
    }

    private static Region province(Context context) {
        String name = String.valueOf(context.own.province());
        return new Region(name, null, Level.PROVINCE, name, List.of(name));
    }
}
