package io.zhibiao.fetcher.crawl;

import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.crawl.Judge;
import io.zhibiao.fetcher.core.crawl.Outcome;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.crawl.Visit;
import io.zhibiao.fetcher.core.web.Answer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of pages when they are visited, and what their visits leave behind. Thread-safe. */
final class VisitMemory {
    static final Outcome NOT_STORED = new Outcome.Failed("not stored", Outcome.Trouble.PAGE, null, null);

    private final PageStates states;
    private final Outlet outlet;

    VisitMemory(PageStates states, Outlet outlet) {
        this.states = states;
        this.outlet = outlet;
    }

    /** A page that was only about to be published is not known: it has to be, as one that was never visited. */
    @Nullable
    PageState known(Visit visit) {
        return states.get(visit.key()).filter(state -> !state.pending()).orElse(null);
    }

    /** Publishes and stores what an outcome holds; throws where that can't be done. */
    void store(Outcome outcome) {
        switch (outcome) {
            case Outcome.Changed changedPage -> {
                outlet.store(changedPage.state().pending(true));
                outlet.publish(changedPage.page(), changedPage.body());
                changedPage.attached().forEach(this::store);
                store(changedPage.state());
            }
            case Outcome.Oversized oversized -> {
                outlet.oversized(oversized.page(), oversized.limit());
                store(oversized.state());
            }
            case Outcome.Unchanged unchanged
            when unchanged.state() != null -> {
                unchanged.attached().forEach(this::remember);
                remember(unchanged.state());
            }
            case Outcome.Denied denied when denied.state() != null -> states.put(denied.state());
            case Outcome.Failed failed when failed.state() != null -> store(failed.state());
            default -> {}
        }
    }

    /** An unchanged page is stored only when the next start would miss something. */
    private void remember(PageState state) {
        boolean same = states.get(state.url())
                .filter(had -> PageStates.differOnlyInVisit(had, state))
                .isPresent();
        if (same) {
            states.put(state);
        } else {
            store(state);
        }
    }

    private void store(PageState state) {
        outlet.store(state);
        states.put(state);
    }

    /** Counts as a failure in memory alone, so that a page that can't be stored is tried ever more rarely. */
    Outcome notStored(Visit visit, Instant now) {
        Outcome outcome = Judge.judge(visit, known(visit), new Answer.Broken("not stored"), now);
        if (outcome instanceof Outcome.Failed failed && failed.state() != null) {
            states.put(failed.state());
        }
        return NOT_STORED;
    }
}
