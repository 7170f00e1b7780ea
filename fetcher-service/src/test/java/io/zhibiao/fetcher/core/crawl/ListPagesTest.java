package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.lists.Listing;
import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list of ten pages with four articles each. */
class ListPagesTest {
    private static final Instant START = Instant.parse("2026-01-20T08:00:00Z");
    private static final String LIST = "http://a.example/list/";
    private static final int LAST = 10;

    private final PageStates states = new PageStates();
    private final Set<String> failing = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final List<PageState> stored = new ArrayList<>();
    private Instant now = START;

    @Test
    void followsAListAsFarAsTheSourceSays() {
        assertThat(round(crawl(plain().listPages(3)))).containsExactlyElementsOf(pagesWithArticles(1, 3));
    }

    @Test
    void stopsWhereNothingIsNew() {
        know(2);

        assertThat(round(crawl(plain().listPages(5)))).contains(LIST, LIST + 2).doesNotContain(LIST + 3);
    }

    @Test
    void visitsOnlyTheFirstPageWhenItHoldsNothingNew() {
        know(1);

        assertThat(round(crawl(plain().listPages(5)))).containsExactly(LIST);
    }

    @Test
    void takesAllPagesInAFirstPassThatIsMadeOnce() {
        Crawl crawl = crawl(plain().backfill().limits(2, 0));

        assertThat(round(crawl)).hasSize(LAST + LAST * 4).contains(LIST + LAST);
        assertThat(stored).extracting(PageState::url).containsExactly("https://a.example/list/");
        assertThat(round(crawl)).containsExactly(LIST);
    }

    @Test
    void makesNoFirstPassAgainAfterARestart() {
        round(crawl(plain().backfill()));

        assertThat(round(crawl(plain().backfill().limits(100, 0)))).containsExactly(LIST);
    }

    @Test
    void tellsListsApartThatArePostedToOneAddress() {
        round(crawl(plain().kind(posted("column=1")).backfill()));

        assertThat(stored).extracting(PageState::url).containsExactly("https://a.example/list/#a");
        assertThat(round(crawl(plain().id("b").kind(posted("column=2")).backfill())))
                .as("the other list's first pass says nothing of this one")
                .contains(LIST + LAST);
    }

    private static ListKind posted(String form) {
        return new ListKind.Json("", "/u", "/t", null, null, null, form);
    }

    @Test
    void takesUpAFirstPassThatWasBrokenOff() {
        know(1);
        know(2);

        assertThat(round(crawl(plain().backfill().limits(100, 0)))).hasSize(LAST + 8 * 4);
    }

    @Test
    void makesAFirstPassAgainWhenAHostWasInTrouble() {
        failing.add(LIST + "4");
        Crawl crawl = crawl(plain().backfill().limits(100, 0));

        assertThat(round(crawl)).doesNotContain(LIST + 5);
        assertThat(stored).isEmpty();
        failing.clear();
        assertThat(round(crawl)).contains(LIST + LAST);
        assertThat(stored).hasSize(1);
    }

    @Test
    void isNotDoneWithAFirstPassByARoundWithoutItsList() {
        Crawl crawl = crawl(plain().backfill().limits(100, 0));
        gone.add(LIST + LAST);
        round(crawl);
        gone.clear();
        gone.add(LIST);
        round(crawl);
        gone.clear();

        assertThat(stored).isEmpty();
        assertThat(round(crawl)).contains(LIST + LAST);
        assertThat(stored).hasSize(1);
    }

    @Test
    void remembersAPageThatWasMissedOverARoundWithoutItsList() {
        Crawl crawl = crawl(plain().listPages(3).limits(100, 0));
        failing.add(LIST + 2);
        round(crawl);
        failing.clear();
        gone.add(LIST);
        round(crawl);
        gone.clear();

        assertThat(round(crawl)).contains(LIST + 2, LIST + 3);
    }

    @Test
    void keepsToTheLimitOfNewArticlesOverAllPages() {
        assertThat(round(crawl(plain().listPages(3).limits(6, 0))))
                .filteredOn(a -> a.contains("/art/"))
                .hasSize(6);
    }

    @Test
    void visitsAPageThatWasMissedInTheNextRound() {
        failing.add(LIST + 2);
        Crawl crawl = crawl(plain().listPages(3).limits(100, 0));
        round(crawl);
        failing.clear();

        assertThat(round(crawl)).containsExactlyElementsOf(union(List.of(LIST), pagesWithArticles(2, 3)));
        assertThat(round(crawl)).containsExactly(LIST);
    }

    @Test
    void visitsWhatWasOverTheLimitInTheNextRound() {
        Crawl crawl = crawl(plain().listPages(3).limits(6, 0));
        round(crawl);

        assertThat(round(crawl)).filteredOn(a -> a.contains("/art/")).hasSize(6);
        assertThat(round(crawl)).containsExactly(LIST);
    }

    @Test
    void givesUpAPageThatIsMissedForGood() {
        failing.add(LIST + 2);
        Crawl crawl = crawl(plain().listPages(3).limits(100, 0));
        IntStream.range(0, 5).forEach(i -> round(crawl));

        assertThat(round(crawl)).containsExactly(LIST);
    }

    @Test
    void visitsASinglePageAsAnArticle() {
        Crawl crawl = crawl(plain().kind(new ListKind.Page()));

        assertThat(crawl.next(now).map(Turn::visit)).map(Visit::purpose).contains(Visit.Purpose.ARTICLE);
    }

    private static Given plain() {
        return Given.given().id("a").url(LIST).interval(Duration.ofDays(1)).delay(Duration.ZERO);
    }

    private Crawl crawl(Given source) {
        Source one = source.source();
        return new Crawl(new Sources(List.of(one)), states, Map.of(), new Random(1), now);
    }

    /** The addresses visited up to the next visit of the list's first page. */
    private List<String> round(Crawl crawl) {
        List<String> visited = new ArrayList<>();
        now = crawl.nextAt().isAfter(now) ? crawl.nextAt() : now;
        Instant end = now.plus(Duration.ofHours(20));
        for (Optional<Visit> visit = crawl.next(now).map(Turn::visit); visit.isPresent(); visit = next(crawl, end)) {
            visited.add(visit.get().address());
            crawl.finish(visit.get(), outcome(visit.get()), now).ifPresent(stored::add);
        }
        return visited;
    }

    private Optional<Visit> next(Crawl crawl, Instant end) {
        if (crawl.nextAt().isAfter(end)) {
            return Optional.empty();
        }
        now = crawl.nextAt().isAfter(now) ? crawl.nextAt() : now;
        return crawl.next(now).map(Turn::visit);
    }

    private Outcome outcome(Visit visit) {
        if (gone.contains(visit.address())) {
            return new Outcome.Failed("status 404", Outcome.Trouble.PAGE, null, null);
        }
        if (failing.contains(visit.address())) {
            return new Outcome.Failed("status 503", Outcome.Trouble.HOST, null, null);
        }
        if (visit.purpose() == Visit.Purpose.LIST) {
            String number = visit.address().substring(LIST.length());
            return listed(number.isEmpty() ? 1 : Integer.parseInt(number));
        }
        know(visit.address());
        return new Outcome.Unchanged(states.get(visit.key()).orElseThrow());
    }

    private static Outcome listed(int page) {
        List<ListLink> links =
                articles(page).stream().map(a -> new ListLink(a, "t", null)).toList();
        List<String> more = page == LAST ? List.of() : List.of(LIST + (page + 1));
        return new Outcome.Listed(new Listing(links, more), Validators.NONE);
    }

    private void know(int page) {
        articles(page).forEach(this::know);
    }

    private void know(String address) {
        states.put(new PageState(CanonicalUrl.of(address), "a", "hash", null, null, 0, now, now));
    }

    private static List<String> articles(int page) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(i -> "http://a.example/art/" + page + "-" + i)
                .toList();
    }

    private static List<String> union(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static List<String> pagesWithArticles(int from, int to) {
        List<String> all = new ArrayList<>();
        for (int page = from; page <= to; page++) {
            all.add(page == 1 ? LIST : LIST + page);
            all.addAll(articles(page));
        }
        return all;
    }
}
