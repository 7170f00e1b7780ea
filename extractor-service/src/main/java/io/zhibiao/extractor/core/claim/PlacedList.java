package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.events.Region;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.lexicon.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places that share one indicator: 南京、苏州、无锡研发投入强度分别达到3.6%、4.0%、3.3%. */
record PlacedList(List<Region> regions, Subject subject) {
    private static final String NUMERALS = "两三四五六七八九十";
    private static final String SORTS = "市县区旗州省地";

    /** What the heads tell; null where they are not all places. */
    static @Nullable PlacedList of(NameFinder names, List<Phrase> heads, Unit unit, Measure measure, Context context) {
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i + 1 < heads.size(); i++) {
            Region region = context.regions.member(context, heads.get(i).words());
            if (region == null) {
                return null;
            }
            regions.add(region);
        }
        return regions.isEmpty() ? null : last(names, heads.getLast(), regions, unit, measure, context);
    }

    private static @Nullable PlacedList last(
            NameFinder names, Phrase head, List<Region> regions, Unit unit, Measure measure, Context context) {
        String words = head.words();
        for (int end = Math.min(words.length() - 2, LONGEST); end >= 2; end--) {
            Region region = context.regions.member(context, words.substring(0, end));
            if (region != null) {
                String rest = behindEach(head, words.substring(behindCount(words, end)));
                Entry entry = names.find(rest, unit, measure);
                regions.add(region);
                boolean named = entry != null || rest.length() >= SHORTEST;
                return named ? new PlacedList(regions, new Subject(rest, entry)) : null;
            }
        }
        return null;
    }

    /** 三个行政区分别实现地区生产总值: what each of them did. */
    private static String behindEach(Phrase head, String rest) {
        int each = head.clause().find(Masks.EACH, head.from(), head.to());
        return each < 0
                ? rest
                : new Phrase(head.clause(), head.clause().end(each), head.to())
                        .trimmed()
                        .words();
    }

    private static final int LONGEST = 8;
    private static final int SHORTEST = 3;

    /** Behind 三区, 两市. */
    private static int behindCount(String words, int at) {
        boolean counts = at + 2 < words.length()
                && NUMERALS.indexOf(words.charAt(at)) >= 0
                && SORTS.indexOf(words.charAt(at + 1)) >= 0;
        return counts ? at + 2 : at;
    }
}
