package io.zhibiao.fetcher.crawl;

import io.zhibiao.fetcher.core.crawl.Hosts;
import io.zhibiao.fetcher.core.turns.Decision;
import io.zhibiao.fetcher.core.turns.Rest;
import io.zhibiao.fetcher.core.turns.Ticket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A crawl that takes part in the traffic. Thread-safe. */
final class Member implements AutoCloseable {
    private final Traffic traffic;
    private final Consumer<Rest> hears;
    private final Set<Ticket> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Member(Traffic traffic, Consumer<Rest> hears) {
        this.traffic = traffic;
        this.hears = hears;
    }

    /** Takes a place for a visit; waits for one. */
    void enter() throws InterruptedException {
        traffic.enter();
    }

    void leave() {
        traffic.leave();
    }

    void tell(Rest rest) {
        traffic.tell(rest, this);
    }

    void hear(Rest rest) {
        hears.accept(rest);
    }

    /**
     * Waits until an address may be asked. The visit has a place when it begins to, and when it goes; who waits has none, and who is
     * sent away neither.
     *
     * @param pause what the host is left alone for, before and behind
     * @param patience how long the request takes at most
     */
    Admission ask(String address, Duration pause, Duration patience) {
        String host = Hosts.host(address);
        if (host.isEmpty()) {
            return new Admission.Go(Admission.Pass.NONE); // a file of this machine
        }
        String domain = Hosts.domain(address);
        Supplier<Ticket> asking = () -> traffic.ask(host, domain, pause, patience);
        Ticket ticket = asking.get();
        if (mayGo(ticket)) {
            return new Admission.Go(new Request(ticket, pause));
        }
        traffic.leave();
        try {
            return await(ticket, asking, pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Admission.Closed();
        }
    }

    private Admission await(Ticket first, Supplier<Ticket> asking, Duration pause) throws InterruptedException {
        Ticket ticket = first;
        while (true) {
            Decision decision = decided(ticket);
            if (decision instanceof Decision.Rests rests) {
                return new Admission.Rests(rests.time());
            }
            if (!(decision instanceof Decision.Go go)) {
                return new Admission.Closed();
            }
            if (hasPlace(ticket, go)) {
                return new Admission.Go(new Request(ticket, pause));
            }
            ticket = asking.get();
        }
    }

    private Decision decided(Ticket ticket) throws InterruptedException {
        waiting.add(ticket);
        try {
            if (closed) {
                traffic.withdraw(ticket);
            }
            return ticket.await();
        } catch (InterruptedException e) {
            giveUp(ticket);
            throw e;
        } finally {
            waiting.remove(ticket);
        }
    }

    private static boolean mayGo(Ticket ticket) {
        return ticket.decided().filter(Decision.Go.class::isInstance).isPresent();
    }

    private void giveUp(Ticket ticket) {
        traffic.withdraw(ticket);
        if (mayGo(ticket)) {
            traffic.end(ticket, Duration.ZERO);
        }
    }

    /** Without a place in time the turn is given back. */
    private boolean hasPlace(Ticket ticket, Decision.Go go) throws InterruptedException {
        boolean has = false;
        try {
            has = traffic.enter(go.before());
        } finally {
            if (!has) {
                traffic.end(ticket, Duration.ZERO);
            }
        }
        return has;
    }

    /** Lets all that wait go home. */
    @Override
    public void close() {
        closed = true;
        traffic.leave(this);
        waiting.forEach(traffic::withdraw);
    }

    private final class Request implements Admission.Pass {
        private final Ticket ticket;
        private final Duration pause;
        private final AtomicBoolean isOver = new AtomicBoolean();

        Request(Ticket ticket, Duration pause) {
            this.ticket = ticket;
            this.pause = pause;
        }

        @Override
        public void end() {
            if (!isOver.getAndSet(true)) {
                traffic.end(ticket, pause);
            }
        }
    }
}
