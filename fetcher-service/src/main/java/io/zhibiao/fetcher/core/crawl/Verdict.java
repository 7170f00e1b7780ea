package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.fetcher.core.sources.ListKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a round says of its source: healthy when the list was read, and of the articles that were asked for not all were kept
 * back by the host or its firewall. An article that is gone says nothing of the source.
 */
final class Verdict {
    /** Fewer may fail by chance. */
    private static final int TELLING = 3;

    private Watch.@Nullable Fault list;
    private Watch.@Nullable Fault article;
    private boolean articleHad;
    private int articlesKept;

    void count(Visit visit, Outcome outcome) {
        if (isList(visit)) {
            list = fault(outcome).orElse(list);
        } else if (visit.page() == 0) {
            articleHad |= !(outcome instanceof Outcome.Failed);
            if (outcome instanceof Outcome.Failed failed && failed.trouble() != Outcome.Trouble.PAGE) {
                article = new Watch.Fault("articles: " + failed.reason(), false);
                articlesKept++;
            }
        }
    }

    /** Why the source is not what it was; empty when it is. */
    Optional<Watch.Fault> fault() {
        boolean allKept = !articleHad && articlesKept >= TELLING;
        return list == null && allKept ? Optional.ofNullable(article) : Optional.ofNullable(list);
    }

    /** The first page of a list, or the page that stands for one. */
    private static boolean isList(Visit visit) {
        return visit.page() == 1 || (visit.page() == 0 && visit.source().kind() instanceof ListKind.Page);
    }

    private static Optional<Watch.Fault> fault(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed failed -> Optional.of(new Watch.Fault(failed.reason(), false));
            case Outcome.Denied denied -> Optional.of(new Watch.Fault(denied.reason(), false));
            case Outcome.Listed list
            when list.listing().isBare() -> Optional.of(new Watch.Fault("the list holds no links", true));
            default -> Optional.empty();
        };
    }
}
