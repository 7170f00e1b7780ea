package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.robots.RobotsTxt;
import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Validators;
import io.zhibiao.fetcher.core.web.Web;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a source would give now: its list is read, nothing else is visited, nothing is published or remembered. */
public sealed interface Preview {
    /**
     * The articles that the first page of the list names and the source wants.
     *
     * @param more the list pages that would be read next
     */
    record Articles(List<ListLink> links, List<String> more) implements Preview {
        public Articles {
            links = List.copyOf(links);
            more = List.copyOf(more);
        }
    }

    /** Why there is nothing to be seen. */
    record Trouble(String reason) implements Preview {}

    /** Looks at a source; keeps to robots.txt and to the source's permissions as a crawl does. */
    static Preview of(Source source, Web web, Instant now, Duration patience) {
        if (source.kind() instanceof ListKind.Page || source.kind() instanceof ListKind.Archive) {
            return new Articles(List.of(new ListLink(source.url(), "", null)), List.of());
        }
        Visit list = Visit.list(source, source.url(), 1, Validators.NONE, now);
        Outcome robots = source.access().againstRobots()
                ? new Outcome.Learnt(RobotsTxt.allowAll())
                : visit(list.robots(now), web, now, patience);
        return robots instanceof Outcome.Learnt learnt && !learnt.rules().allows(list.address())
                ? new Trouble("robots.txt forbids it")
                : preview(robots instanceof Outcome.Failed ? robots : read(list, web, now, patience));
    }

    /** A page that only names other lists, such as an index of sitemaps, leads to the first of them. */
    private static Outcome read(Visit list, Web web, Instant now, Duration patience) {
        Outcome outcome = visit(list, web, now, patience);
        return outcome instanceof Outcome.Listed index
                        && index.listing().links().isEmpty()
                        && !index.listing().more().isEmpty()
                        && list.page() == 1
                ? read(
                        Visit.list(list.source(), index.listing().more().getFirst(), 2, Validators.NONE, now),
                        web,
                        now,
                        patience)
                : outcome;
    }

    private static Preview preview(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Listed list
            when list.listing().links().isEmpty() -> new Trouble("the list holds no links that are wanted");
            case Outcome.Listed list ->
                new Articles(list.listing().links(), list.listing().more());
            case Outcome.Failed failed -> new Trouble(failed.reason());
            case Outcome.Denied denied -> new Trouble(denied.reason());
            default -> new Trouble("no list came back");
        };
    }

    private static Outcome visit(Visit first, Web web, Instant now, Duration patience) {
        Visit visit = first;
        Outcome outcome = Judge.judge(visit, null, web.get(visit.ask(patience)), now);
        while (outcome instanceof Outcome.Moved moved) {
            visit = moved.next();
            outcome = Judge.judge(visit, null, web.get(visit.ask(patience)), now);
        }
        return outcome;
    }
}
