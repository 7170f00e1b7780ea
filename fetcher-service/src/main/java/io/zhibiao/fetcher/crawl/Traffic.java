package io.zhibiao.fetcher.crawl;

import io.zhibiao.events.FetchTurn;
import io.zhibiao.fetcher.core.turns.Post;
import io.zhibiao.fetcher.core.turns.Rest;
import io.zhibiao.fetcher.core.turns.Ticket;
import io.zhibiao.fetcher.core.turns.Turns;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/**
 * What all crawls of a process share: how many requests are under way, and that a host is asked by one of them at a time with a
 * pause between, by one of all fetchers where several share the sources. Who waits for a host takes no place meanwhile.
 */
public final class Traffic {
    /** What is said at a handover goes out in this time, or is lost: a new owner then waits as for one that died. */
    private static final Duration HAND_OVER = Duration.ofSeconds(2);

    private final Semaphore places;
    private final Turns turns;
    private final Post post;
    private final List<Member> members = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final long origin = System.nanoTime();
    private long alarm = Long.MAX_VALUE;

    /** Traffic of a process that shares nothing with others, with so many requests under way at most. */
    public Traffic(int parallel) {
        this(parallel, Turns.alone(), Post.NONE);
    }

    /** Traffic whose turns are shared with other processes. */
    public Traffic(int parallel, Turns turns, Post post) {
        this.places = new Semaphore(parallel);
        this.turns = turns;
        this.post = post;
    }

    /**
     * A crawl takes part.
     *
     * @param hears is told what others find of hosts in trouble; called from any thread
     */
    Member join(Consumer<Rest> hears) {
        Member member = new Member(this, hears);
        members.add(member);
        return member;
    }

    /** Begins to take the hosts of a partition. */
    public void take(int partition, int partitions) {
        change(now -> turns.take(partition, partitions, now));
    }

    /** Gives the hosts of a partition up: from now on their new owner is asked for them. */
    public void lose(int partition) {
        change(now -> turns.lose(partition, now));
    }

    /** Returns when no request to hosts of a partition that was lost is under way, and its new owner told which are to rest. */
    public void handOver(int partition, Duration patience) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!turns.isIdle(partition) && left > 0) {
                left = ended.awaitNanos(left);
            }
            turns.handOver(partition, now());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        post.await(HAND_OVER);
    }

    /**
     * Takes in what a fetcher said.
     *
     * @param live whether it was said after this process began to read
     */
    public void read(FetchTurn turn, boolean live) {
        change(now -> turns.read(turn, live, now));
    }

    /** Takes a place for a request; waits for one. */
    void enter() throws InterruptedException {
        places.acquire();
    }

    /** Takes a place before a moment; false when there is none. */
    boolean enter(long before) throws InterruptedException {
        return places.tryAcquire(Math.max(0, before - now()), TimeUnit.NANOSECONDS);
    }

    void leave() {
        places.release();
    }

    Ticket ask(String host, String domain, Duration pause, Duration patience) {
        return changed(now -> turns.ask(host, domain, pause, patience, now));
    }

    void end(Ticket ticket, Duration pause) {
        change(now -> {
            turns.end(ticket, pause, now);
            ended.signalAll();
        });
    }

    void withdraw(Ticket ticket) {
        change(now -> turns.withdraw(ticket));
    }

    /** What a crawl found of a host in trouble: all others leave it alone as well. */
    void tell(Rest rest, Member finder) {
        change(now -> turns.rest(rest, now));
        members.stream().filter(m -> !m.equals(finder)).forEach(m -> m.hear(rest));
    }

    void leave(Member member) {
        members.remove(member);
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    private void change(LongConsumer change) {
        changed(now -> {
            change.accept(now);
            return now;
        });
    }

    private <T> T changed(LongFunction<T> change) {
        List<Rest> heard;
        T result;
        lock.lock();
        try {
            long now = now();
            result = change.apply(now);
            heard = turns.heard();
            setAlarm(now);
        } finally {
            lock.unlock();
        }
        heard.forEach(rest -> members.forEach(member -> member.hear(rest)));
        return result;
    }

    private void setAlarm(long now) {
        long next = turns.nextAt();
        if (next < alarm) {
            alarm = next;
            later(next - now).execute(() -> ring(next));
        }
    }

    private static Executor later(long nanos) {
        return CompletableFuture.delayedExecutor(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }

    /** An alarm that an earlier one has replaced says nothing. */
    private void ring(long set) {
        change(now -> {
            if (set == alarm) {
                alarm = Long.MAX_VALUE;
                turns.tick(now);
            }
        });
    }
}
