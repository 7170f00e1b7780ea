package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing at several times: 2018—2022年增速分别为五个值, 一季度、上半年和前三季度分别增长5.1%、5.6%和6%. */
final class ListTimes {
    private final SingleRule single;

    ListTimes(SingleRule single) {
        this.single = single;
    }

    /** A claim for each time where there are as many as values; else each value as it stands. */
    List<Draft> read(Place place, List<Value> values, Left left, Context context) {
        When told = context.times.when;
        List<When> times = times(place, values, told);
        if (times.size() != values.size()) {
            return single.read(place, values, left, context);
        }
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            context.times.when = times.get(i);
            Value value = values.get(i);
            int lower = i == 0 ? place.lower() : values.get(i - 1).end();
            drafts.addAll(single.read(
                    new Place(place.clause(), lower, place.upper(), place.before()),
                    List.of(value),
                    i == 0 ? left : Left.of(place.clause(), value.index(), lower),
                    context));
        }
        context.times.when = told;
        return drafts;
    }

    private static List<When> times(Place place, List<Value> values, @Nullable When told) {
        List<When> years = told != null && told.sort() == When.Sort.YEARS ? years(told, values.size()) : List.of();
        return years.isEmpty() ? listed(place, values.get(0), told) : years;
    }

    private static List<When> years(When span, int wanted) {
        List<When> years = new ArrayList<>();
        for (int year = span.year(); year <= span.toYear() && years.size() <= wanted; year++) {
            years.add(new When(span.start(), span.end(), When.Sort.YEAR, year, 0, 0, 0, 0));
        }
        return years.size() == wanted ? years : List.of();
    }

    /** The times that stand in a row in front of 分别. */
    private static List<When> listed(Place place, Value first, @Nullable When told) {
        Clause clause = place.clause();
        int each = clause.find(Masks.EACH, place.lower(), first.amount().start());
        List<When> times = new ArrayList<>();
        for (int i = each - 1; each >= 0 && i >= clause.first() && clause.start(i) >= place.lower(); i--) {
            if (clause.token(i) instanceof When when) {
                times.add(0, when.year() == 0 && told != null && told.year() > 0 ? when.inYear(told.year()) : when);
            } else if (!clause.is(i, Sorts.LIST | Masks.AND)) {
                break;
            }
        }
        return times.isEmpty() ? ahead(clause, first, told) : times;
    }

    /** 一季度和上半年地区生产总值分别增长9.3%、9.2%: the times in a row that the clause opens with. */
    private static List<When> ahead(Clause clause, Value first, @Nullable When told) {
        List<When> times = new ArrayList<>();
        int index = clause.first();
        index += clause.is(index, Sorts.WHEN) && clause.is(index + 1, Sorts.WHEN) ? 1 : 0; // 今年一季度
        while (clause.is(index, Sorts.WHEN)
                && clause.token(index) instanceof When when
                && when.start() < first.amount().start()) {
            times.add(when.year() == 0 && told != null && told.year() > 0 ? when.inYear(told.year()) : when);
            index += clause.is(index + 1, Sorts.LIST | Masks.AND) ? 2 : clause.last();
        }
        return times;
    }
}
