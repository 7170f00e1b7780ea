package io.zhibiao.fetcher.crawl;

import io.zhibiao.events.PageState;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.crawl.Crawl;
import io.zhibiao.fetcher.core.crawl.CrawlLog;
import io.zhibiao.fetcher.core.crawl.Judge;
import io.zhibiao.fetcher.core.crawl.Outcome;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.crawl.Tenure;
import io.zhibiao.fetcher.core.crawl.Turn;
import io.zhibiao.fetcher.core.crawl.Visit;
import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.turns.Rest;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Web;
import io.zhibiao.fetcher.crawl.Admission.Pass;
import io.zhibiao.fetcher.files.Archives;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs a crawl: one thread hands out the visits that are due, each is made on a virtual thread of its own, so that a slow host
 * delays no other. At most as many are under way as the traffic allows.
 */
public final class Crawler implements AutoCloseable {
    /** A visit may end in this much more than its patience. */
    private static final Duration STORING = Duration.ofSeconds(10);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Crawl crawl;
    private final VisitMemory memory;
    private final Web web;
    private final Outlet outlet;
    private final CrawlLog log;
    private final Clock clock;
    private final Duration patience;
    private final Member traffic;
    private final Tenure tenure;
    private final Archives archives;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ExecutorService visits = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("visit-", 1).factory());
    private final Thread thread = Thread.ofPlatform().name("crawler").daemon().unstarted(this::run);

    public Crawler(
            Crawl crawl,
            PageStates states,
            Web web,
            Outlet outlet,
            CrawlLog log,
            Clock clock,
            Duration patience,
            Traffic traffic) {
        this(crawl, states, web, outlet, log, clock, patience, traffic, Tenure.FOREVER);
    }

    /** A crawl of sources that other instances may take over. */
    public Crawler(
            Crawl crawl,
            PageStates states,
            Web web,
            Outlet outlet,
            CrawlLog log,
            Clock clock,
            Duration patience,
            Traffic traffic,
            Tenure tenure) {
        this.crawl = crawl;
        this.outlet = new OwnedOutlet(outlet, tenure);
        this.memory = new VisitMemory(states, this.outlet);
        this.web = web;
        this.tenure = tenure;
        this.log = log;
        this.clock = clock;
        this.patience = patience;
        this.traffic = traffic.join(this::hear);
        this.archives = new Archives(states, this.outlet, log, clock);
    }

    public void start() {
        restored().forEach(traffic::tell);
        thread.start();
    }

    private List<Rest> restored() {
        lock.lock();
        try {
            return crawl.found();
        } finally {
            lock.unlock();
        }
    }

    /** Stops handing out visits, and returns when those under way have ended. */
    @Override
    public void close() {
        thread.interrupt();
        traffic.close();
        try {
            thread.join();
            visits.shutdown();
            if (!visits.awaitTermination(patience.plus(STORING).toMillis(), TimeUnit.MILLISECONDS)) {
                visits.shutdownNow();
            }
            archives.close();
        } catch (InterruptedException e) {
            visits.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Turn turn = await();
                tenure.confirm();
                traffic.enter();
                visits.execute(() -> perform(turn));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Tenure.Ended ignored) {
            // whoever has the sources visits them
        }
    }

    private Turn await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Optional<Turn> turn = crawl.next(clock.instant());
            while (turn.isEmpty()) {
                changed.await(untilNext(), TimeUnit.NANOSECONDS);
                turn = crawl.next(clock.instant());
            }
            return turn.get();
        } finally {
            lock.unlock();
        }
    }

    private long untilNext() {
        Instant now = clock.instant();
        Instant next = crawl.nextAt();
        return next.isAfter(now.plus(LONGEST_PAUSE))
                ? LONGEST_PAUSE.toNanos()
                : Duration.between(now, next).toNanos();
    }

    private void perform(Turn turn) {
        if (!asksHost(turn)) {
            perform(turn, Pass.NONE);
            return;
        }
        Visit visit = turn.visit();
        switch (traffic.ask(visit.address(), turn.pause(), patience)) {
            case Admission.Go go -> perform(turn, go.pass());
            case Admission.Rests rests -> putOff(visit, rests.time());
            case Admission.Closed ignored -> {} // whoever gets the source visits it
        }
    }

    private static boolean asksHost(Turn turn) {
        Visit visit = turn.visit();
        return turn.decided().isEmpty()
                && visit.purpose() != Visit.Purpose.BUNDLE
                && !(visit.source().kind() instanceof ListKind.Archive);
    }

    /** The host is held till others know whether it is in trouble. */
    private void perform(Turn turn, Pass pass) {
        Visit visit = turn.visit();
        Outcome outcome = stored(turn, pass);
        Aftermath aftermath = finish(visit, outcome);
        aftermath.found().forEach(traffic::tell);
        pass.end();
        aftermath.state().ifPresent(state -> storeLater(visit, () -> outlet.store(state)));
        aftermath.news().forEach(health -> tell(visit, health));
        traffic.leave();
    }

    private void putOff(Visit visit, Duration time) {
        lock.lock();
        try {
            crawl.putOff(visit, time, clock.instant());
        } finally {
            changed.signal();
            lock.unlock();
        }
    }

    private void hear(Rest rest) {
        lock.lock();
        try {
            crawl.hear(rest, clock.instant());
        } finally {
            changed.signal();
            lock.unlock();
        }
    }

    private Aftermath finish(Visit visit, Outcome outcome) {
        lock.lock();
        try {
            Optional<PageState> state = crawl.finish(visit, outcome, clock.instant());
            return new Aftermath(state, crawl.news(), crawl.found());
        } finally {
            changed.signal();
            lock.unlock();
        }
    }

    private void tell(Visit visit, SourceHealth health) {
        log.told(health);
        storeLater(visit, () -> outlet.tell(health));
    }

    private void storeLater(Visit visit, Runnable sending) {
        try {
            sending.run();
        } catch (RuntimeException e) {
            log.notStored(visit, e);
        }
    }

    private record Aftermath(Optional<PageState> state, List<SourceHealth> news, List<Rest> found) {}

    private Outcome stored(Turn turn, Pass pass) {
        Visit visit = turn.visit();
        try {
            Outcome outcome = turn.decided().orElseGet(() -> visit(turn.visit(), pass));
            memory.store(outcome);
            log.visited(visit, outcome);
            return outcome;
        } catch (RuntimeException e) {
            log.notStored(visit, e);
            return ends(e) ? VisitMemory.NOT_STORED : memory.notStored(visit, clock.instant());
        }
    }

    /**
     * Whether the sources go to another instance: no failure of the page, which may be published. Only its mark in the topic of states
     * tells that to whoever has the source next, perhaps this instance again.
     */
    private boolean ends(RuntimeException cause) {
        return cause instanceof Tenure.Ended || visits.isShutdown();
    }

    private Outcome visit(Visit visit, Pass pass) {
        if (visit.purpose() == Visit.Purpose.BUNDLE && visit.gathering() != null) {
            return Judge.bundle(visit, visit.gathering(), memory.known(visit), clock.instant());
        }
        if (visit.source().kind() instanceof ListKind.Archive) {
            return archives.read(visit);
        }
        Answer answer = web.get(visit.ask(patience));
        Outcome outcome = Judge.judge(visit, memory.known(visit), answer, clock.instant());
        if (!isTrouble(outcome)) {
            pass.end();
        }
        return outcome;
    }

    private static boolean isTrouble(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.trouble() != Outcome.Trouble.PAGE;
    }
}
