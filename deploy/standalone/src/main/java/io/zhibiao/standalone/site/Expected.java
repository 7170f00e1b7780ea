package io.zhibiao.standalone.site;

import java.util.List;

/**
 * What must arrive from the sample site: each posting, and the headline results and targets that it states, checked by hand.
 *
 * <p>The figures are no full list: a posting states others, too.
 */
public record Expected(List<ExpectedPosting> postings, List<ExpectedFigure> figures) {

    /** A claim that a later stage of the same page makes with another value. */
    public record Revised(ExpectedFigure before, ExpectedFigure after) {}

    public Expected {
        postings = List.copyOf(postings);
        figures = List.copyOf(figures);
    }

    static Expected of(SiteMap map, String address) {
        List<ExpectedPosting> postings = map.postings().stream()
                .map(posting -> posting(posting, address))
                .toList();
        return new Expected(postings, new FigureTable(map).of(postings));
    }

    /** The postings that are there in a stage. */
    public List<ExpectedPosting> postings(int stage) {
        return postings.stream().filter(posting -> posting.stage() <= stage).toList();
    }

    /** The figures that stand on the site in a stage. */
    public List<ExpectedFigure> figures(int stage) {
        return figures.stream().filter(figure -> figure.standsIn(stage)).toList();
    }

    /** The figures that a revision changes: each must raise one alert. */
    public List<Revised> revised() {
        return figures.stream()
                .flatMap(before -> figures.stream()
                        .filter(after -> after.from() == before.until() + 1 && isSameClaim(before, after))
                        .map(after -> new Revised(before, after)))
                .toList();
    }

    private static boolean isSameClaim(ExpectedFigure one, ExpectedFigure other) {
        return one.posting().equals(other.posting())
                && one.indicator().equals(other.indicator())
                && one.kind() == other.kind()
                && one.measure() == other.measure()
                && one.period().equals(other.period())
                && one.stretch() == other.stretch()
                && one.place() == other.place();
    }

    private static ExpectedPosting posting(Posting posting, String address) {
        return new ExpectedPosting(
                posting.id(),
                address + posting.path(),
                posting.column(),
                posting.stage(),
                Body.named(posting.bodyName()).title(),
                posting.kind(),
                posting.region(),
                posting.regionCode(),
                posting.reportYear(),
                posting.targetYear(),
                posting.region() == null);
    }
}
