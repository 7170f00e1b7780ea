package io.zhibiao.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.events.PostingKind;
import io.zhibiao.standalone.site.ExpectedFigure.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExpectedTest {
    private static final String ADDRESS = "http://127.0.0.1:8090";
    private static final SiteMap MAP = SiteMap.standard();
    private static final Expected EXPECTED = Expected.of(MAP, ADDRESS);

    @Test
    void aFiguresQuoteStandsInItsPosting() {
        assertThat(EXPECTED.figures()).allSatisfy(figure -> {
            assertThat(text(figure, figure.from())).contains(figure.quote());
            assertThat(text(figure, figure.until())).contains(figure.quote());
        });
    }

    @Test
    void aFiguresQuoteHoldsItsValue() {
        assertThat(EXPECTED.figures())
                .allSatisfy(figure -> assertThat(spellings(figure)).anyMatch(figure.quote()::contains));
    }

    @Test
    void aFiguresBoundStandsInItsQuote() {
        assertThat(EXPECTED.figures())
                .allSatisfy(figure -> assertThat(figure.quote()).contains(words(figure.bound())));
    }

    @Test
    void aFallIsToldAsOne() {
        assertThat(EXPECTED.figures())
                .filteredOn(figure -> figure.value() != null && figure.value() < 0)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.quote())
                        .contains(figure.place() == Place.PROSE ? "下降" : "-" + plain(-figure.value(), 0)));
    }

    @Test
    void eachReportHasResultsAndEachPlanOrWorkReportHasTargets() {
        for (ExpectedPosting posting : EXPECTED.postings()) {
            Set<ClaimKind> kinds = EXPECTED.figures().stream()
                    .filter(figure -> figure.posting().equals(posting))
                    .map(ExpectedFigure::kind)
                    .collect(Collectors.toSet());

            assertThat(kinds.contains(ClaimKind.TARGET)).as(posting.id()).isEqualTo(posting.targetYear() != null);
            assertThat(kinds.stream().anyMatch(kind -> kind != ClaimKind.TARGET))
                    .as(posting.id())
                    .isEqualTo(!posting.spam());
        }
    }

    @Test
    void noClaimOfAPostingIsListedTwiceInAStage() {
        for (int stage = 1; stage <= MAP.lastStage(); stage++) {
            Set<List<Object>> seen = new HashSet<>();
            assertThat(EXPECTED.figures(stage)).allMatch(figure -> seen.add(claim(figure)));
        }
    }

    @Test
    void aRepostStatesWhatItsOriginalStates() {
        assertThat(quotes("rizhao-2025-repost")).isNotEmpty().isEqualTo(quotes("rizhao-2025"));
    }

    @Test
    void justOneTargetIsRevised() {
        assertThat(EXPECTED.revised()).hasSize(1);
        Expected.Revised revised = EXPECTED.revised().getFirst();

        assertThat(revised.before().posting().region()).isEqualTo("永春县");
        assertThat(revised.before().indicator()).isEqualTo("gdp");
        assertThat(revised.before().value()).isEqualTo(6);
        assertThat(revised.after().value()).isEqualTo(6.5);
        assertThat(revised.after().from()).isEqualTo(3);
    }

    @Test
    void theFirstStageHoldsAllPostingsButOne() {
        assertThat(EXPECTED.postings(1)).hasSize(10);
        assertThat(EXPECTED.postings(2)).hasSize(11).isEqualTo(EXPECTED.postings(3));
    }

    @Test
    void justThePostingWithoutRegionIsSpam() {
        assertThat(EXPECTED.postings())
                .filteredOn(ExpectedPosting::spam)
                .singleElement()
                .satisfies(spam -> {
                    assertThat(spam.kind()).isEqualTo(PostingKind.OTHER);
                    assertThat(spam.region()).isNull();
                });
    }

    @Test
    void theFiguresOfAStageAreThoseOnTheSite() {
        assertThat(EXPECTED.figures(1)).noneMatch(figure -> figure.posting().stage() > 1);
        assertThat(EXPECTED.figures(1)).allMatch(figure -> text(figure, 1).contains(figure.quote()));
        assertThat(EXPECTED.figures(3)).allMatch(figure -> text(figure, 3).contains(figure.quote()));
    }

    @Test
    void theSiteGivesTheAddressesItListensOn() throws IOException {
        try (SampleSite site = SampleSite.start(0, Timeline.manual())) {
            assertThat(site.expected().postings())
                    .allMatch(posting -> posting.url().startsWith(site.address() + "/"));
        }
    }

    private static String words(Bound bound) {
        return switch (bound) {
            case EQ -> "";
            case GE -> "以上";
            case LE -> "以内";
            case APPROX -> "左右";
            case GT, LT -> throw new AssertionError("a bound that has no words here yet: " + bound);
        };
    }

    private static List<String> spellings(ExpectedFigure figure) {
        if (figure.value() == null) {
            return List.of("同步");
        }
        double value = Math.abs(figure.value());
        if (figure.place() == Place.TABLE) {
            return List.of(" " + plain(value, scale(figure)), "-" + plain(value, scale(figure)));
        }
        return List.of(plain(value, 0), plain(value, 0) + ".0", plain(value, 4) + "万", plain(value, 8) + "亿");
    }

    private static int scale(ExpectedFigure figure) {
        if (figure.measure() != Measure.LEVEL) {
            return 0;
        }
        return figure.quote().contains("亿元") ? 8 : figure.quote().contains("万人") ? 4 : 0;
    }

    private static String plain(double value, int shift) {
        return BigDecimal.valueOf(value)
                .movePointLeft(shift)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<Object> claim(ExpectedFigure figure) {
        return List.of(
                figure.posting().id(),
                figure.indicator(),
                figure.kind(),
                figure.measure(),
                figure.period(),
                figure.stretch(),
                figure.place());
    }

    private static List<String> quotes(String posting) {
        return EXPECTED.figures().stream()
                .filter(figure -> figure.posting().id().equals(posting))
                .map(ExpectedFigure::quote)
                .toList();
    }

    private static String text(ExpectedFigure figure, int stage) {
        return MAP.postings().stream()
                .filter(posting -> posting.id().equals(figure.posting().id()))
                .findFirst()
                .orElseThrow()
                .bodyAt(stage)
                .text();
    }
}
