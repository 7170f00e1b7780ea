package io.zhibiao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.Repair;
import io.zhibiao.extractor.core.Extractor;
import io.zhibiao.standalone.site.Expected;
import io.zhibiao.standalone.site.ExpectedFigure;
import io.zhibiao.standalone.site.ExpectedPosting;
import io.zhibiao.standalone.site.SampleSite;
import io.zhibiao.standalone.site.Timeline;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fast wrong answer must not win: the benchmarks' input is read right. */
class BenchmarkInputTest {
    private static final Map<String, CleanPosting> POSTINGS = new HashMap<>();
    private static Expected expected;

    @BeforeAll
    static void clean() throws IOException {
        Cleaner cleaner = Cleaner.standard();
        for (SamplePages.SamplePage page : SamplePages.all()) {
            POSTINGS.put(
                    page.id(),
                    cleaner.clean(page.page(), page.body(), Instant.EPOCH).getFirst());
        }
        try (SampleSite site = SampleSite.start(0, Timeline.manual())) {
            expected = site.expected();
        }
    }

    @Test
    void everyPageIsCleanedToThePostingItHolds() {
        assertThat(expected.postings(1)).allSatisfy(BenchmarkInputTest::isRight);
    }

    @Test
    void pagesAtFullLengthKeepTheirTextAndTheirDamage() {
        for (boolean damaged : new boolean[] {false, true}) {
            assertThat(SamplePages.allAtFullLength(damaged)).isNotEmpty().allSatisfy(page -> {
                assertThat(page.damaged()).as(page.id()).isEqualTo(damaged);
                CleanPosting posting = cleaned(page);
                boolean mostlySpam =
                        posting.repairs().stream().anyMatch(r -> r.kind().equals("spam_line"));
                assertThat(mostlySpam || posting.text().length() > 9_000)
                        .as(page.id() + " has " + posting.text().length() + " characters")
                        .isTrue();
            });
        }
    }

    @Test
    void reportsInEveryShapeAreReadWhole() {
        assertThat(ReportPages.served(false)).hasSizeGreaterThan(100).allSatisfy(page -> {
            assertThat(page.damaged()).as(page.id()).isEqualTo(page.id().startsWith("hacked"));
            assertThat(cleaned(page).text().length()).as(page.id()).isGreaterThan(12_000);
        });
    }

    /** What stands around an article is no part of it, however much it is. */
    @Test
    void markupOfTheSiteChangesNoText() {
        Map<String, String> bare = ReportPages.bare(false).stream()
                .collect(Collectors.toMap(
                        SamplePages.SamplePage::id, page -> cleaned(page).text()));
        List<SamplePages.SamplePage> served = ReportPages.served(false);
        assertThat(served).filteredOn(page -> page.body().length > 70_000).hasSizeGreaterThan(100);
        assertThat(served)
                .allSatisfy(
                        page -> assertThat(cleaned(page).text()).as(page.id()).isEqualTo(bare.get(page.id())));
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void eachKindOfDamageIsMetAndToldOfInEveryShape(Damage damage) {
        List<SamplePages.SamplePage> pages = ReportPages.served(true).stream()
                .filter(page -> page.id().startsWith(damage + "-"))
                .toList();
        assertThat(pages).hasSize(4).allSatisfy(page -> {
            CleanPosting posting = cleaned(page);
            assertThat(posting.spam()).as(page.id()).isEqualTo(damage == Damage.SPAM_ONLY);
            assertThat(posting.spam() || posting.text().length() > 5_000)
                    .as(page.id())
                    .isTrue();
            assertThat(told(posting)).as(page.id()).contains(damage.told());
        });
    }

    private static CleanPosting cleaned(SamplePages.SamplePage page) {
        return Cleaner.standard().clean(page.page(), page.body(), Instant.EPOCH).getFirst();
    }

    /** The kinds of repairs, and how the page was decoded. */
    private static List<String> told(CleanPosting posting) {
        List<String> told =
                new ArrayList<>(posting.repairs().stream().map(Repair::kind).toList());
        told.add(Objects.requireNonNull(posting.charset()).used());
        told.add(posting.charset().reason());
        return told;
    }

    private static void isRight(ExpectedPosting wanted) {
        CleanPosting posting = Objects.requireNonNull(POSTINGS.get(wanted.id()), wanted.id());
        assertThat(posting.kind()).as(wanted.id()).isEqualTo(wanted.kind());
        assertThat(posting.spam()).as(wanted.id()).isEqualTo(wanted.spam());
        assertThat(posting.region() == null ? null : posting.region().code())
                .as(wanted.id())
                .isEqualTo(wanted.regionCode());
    }

    @Test
    void headlineTargetsInSentencesAreRead() {
        Extractor extractor = Extractor.standard();
        for (ExpectedFigure figure : expected.figures(1)) {
            if (figure.place() == ExpectedFigure.Place.PROSE && figure.kind() == io.zhibiao.events.ClaimKind.TARGET) {
                CleanPosting posting =
                        Objects.requireNonNull(POSTINGS.get(figure.posting().id()));
                List<IndicatorEvent> events =
                        extractor.extract(posting, Instant.EPOCH).events();
                assertThat(events).as(figure.toString()).anyMatch(e -> states(e, figure));
            }
        }
    }

    private static boolean states(IndicatorEvent event, ExpectedFigure figure) {
        return Objects.equals(event.indicator().id(), figure.indicator())
                && event.kind() == figure.kind()
                && event.measure() == figure.measure()
                && Objects.equals(event.value(), figure.value());
    }
}
