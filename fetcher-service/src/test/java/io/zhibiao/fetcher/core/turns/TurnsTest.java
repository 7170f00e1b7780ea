package io.zhibiao.fetcher.core.turns;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.FetchTurn;
import io.zhibiao.events.FetchTurn.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two fetchers, one of which owns all hosts; what they say is carried by hand. */
class TurnsTest {
    private static final Instant START = Instant.parse("2026-01-20T08:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HOST = "www.a.example";
    private static final String DOMAIN = "a.example";

    private final List<FetchTurn> log = new ArrayList<>();
    private final Turns owner = turns("owner");
    private final Turns guest = turns("guest");
    private int read;
    private long now;

    private Turns turns(String name) {
        return new Turns(name, (domain, count) -> 0, new Noted(), Clock.fixed(START, ZoneOffset.UTC));
    }

    @Test
    void whatIsOursNeedsNoMessage() {
        own();

        Ticket first = owner.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);
        owner.end(first, PAUSE, now);

        assertThat(first.decided()).containsInstanceOf(Decision.Go.class);
        assertThat(log).extracting(FetchTurn::kind).containsExactly(Kind.CLAIM);
    }

    @Test
    void nothingIsOursBeforeOurClaimIsRead() {
        owner.take(0, 1, now);
        Ticket early = owner.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);
        assertThat(early.decided()).isEmpty();

        deliver();

        assertThat(early.decided()).isPresent();
    }

    @Test
    void aGuestHasItsTurnBetweenTheOwners() {
        own();
        Ticket first = owner.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);
        Ticket second = guest.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);
        deliver();
        Ticket third = owner.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);

        owner.end(first, PAUSE, now);
        deliver();
        assertThat(second.decided()).as("within the pause").isEmpty();

        pass(PAUSE);
        assertThat(second.decided()).isPresent();
        assertThat(third.decided()).as("while the guest asks").isEmpty();

        guest.end(second, PAUSE, now);
        deliver();
        pass(PAUSE);
        assertThat(third.decided()).isPresent();
    }

    @Test
    void aHostIsHeldForAGuestThatIsNoMore() {
        own();
        guest.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);
        deliver();
        Ticket next = owner.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);

        pass(PATIENCE.plus(Timing.MARGIN));
        assertThat(next.decided()).as("the guest may still be at it").isEmpty();

        pass(PAUSE);
        assertThat(next.decided()).isPresent();
    }

    @Test
    void aWishIsToldUntilItIsGranted() {
        Ticket ticket = guest.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);
        deliver();
        pass(Duration.ofSeconds(30));
        assertThat(ticket.decided()).isEmpty();
        assertThat(log).filteredOn(t -> t.kind() == Kind.WISH).hasSizeBetween(8, 12);

        own();
        deliver();

        assertThat(ticket.decided())
                .as("the new owner's claim is answered at once")
                .isPresent();
    }

    @Test
    void whoIsNotHeardAnyMoreIsNotGranted() {
        own();
        Ticket first = owner.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);
        guest.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);
        deliver();

        now += Duration.ofSeconds(20).toNanos();
        owner.tick(now);
        owner.end(first, PAUSE, now);
        now += PAUSE.toNanos();
        owner.tick(now);

        assertThat(log).extracting(FetchTurn::kind).doesNotContain(Kind.GRANT);
    }

    @Test
    void aGrantThatComesLateIsGivenBack() {
        own();
        Ticket ticket = guest.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);
        owner.read(log.getLast(), true, now);
        FetchTurn grant = log.getLast();

        now += Duration.ofSeconds(12).toNanos();
        guest.read(grant, true, now);

        assertThat(ticket.decided()).isEmpty();
        assertThat(log.subList(log.size() - 2, log.size()))
                .extracting(FetchTurn::kind)
                .containsExactly(Kind.DONE, Kind.WISH);
        assertThat(log.getLast().wish()).isNotEqualTo(grant.wish());
    }

    @Test
    void aNewOwnerHoldsWhatTheOldOneGranted() {
        own();
        Ticket ticket = guest.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);
        deliver();
        Turns heir = turns("heir");
        log.forEach(said -> heir.read(said, false, now));
        heir.take(0, 1, now);
        heir.read(log.getLast(), true, now);
        Ticket next = heir.ask(HOST, DOMAIN, Duration.ZERO, PATIENCE, now);
        assertThat(next.decided()).isEmpty();

        guest.end(ticket, PAUSE, now);
        heir.read(log.getLast(), true, now);
        now += PAUSE.toNanos();
        heir.tick(now);

        assertThat(next.decided()).isPresent();
    }

    @Test
    void aGrantOfWhoIsNotOwnerAnyMoreCountsForNothing() {
        own();
        Turns heir = turns("heir");
        heir.take(0, 1, now);
        guest.read(log.getLast(), true, now);
        read = log.size();
        Ticket ticket = guest.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);
        owner.read(log.getLast(), true, now);
        assertThat(log.getLast().kind()).isEqualTo(Kind.GRANT);

        guest.read(log.getLast(), true, now);

        assertThat(ticket.decided()).isEmpty();
    }

    @Test
    void troubleThatAGuestFindsIsTheOwnersAndTheOtherWayRound() {
        own();
        Rest hostRests = new Rest(DOMAIN, HOST, Duration.ofMinutes(5));
        guest.rest(hostRests, now);
        deliver();
        assertThat(owner.heard()).containsExactly(hostRests);
        assertThat(rests(owner, HOST)).isEqualTo(hostRests.time());

        owner.rest(new Rest(DOMAIN, null, Duration.ofHours(1)), now);
        Ticket ticket = guest.ask("other.a.example", DOMAIN, PAUSE, PATIENCE, now);
        deliver();

        assertThat(ticket.decided()).contains(new Decision.Rests(Duration.ofHours(1)));
        assertThat(guest.heard()).containsExactly(new Rest(DOMAIN, "other.a.example", Duration.ofHours(1)));
    }

    @Test
    void aShortRestIsWaitedFor() {
        own();
        owner.rest(new Rest(DOMAIN, HOST, Duration.ofSeconds(6)), now);
        Ticket own = owner.ask(HOST, DOMAIN, Duration.ZERO, PATIENCE, now);
        assertThat(own.decided()).isEmpty();

        pass(Duration.ofSeconds(6));

        assertThat(own.decided()).containsInstanceOf(Decision.Go.class);
    }

    @Test
    void whatWasSaidLongAgoHoldsNoMore() {
        Turns late = new Turns(
                "late",
                (domain, count) -> 0,
                new Noted(),
                Clock.fixed(START.plus(Duration.ofMinutes(30)), ZoneOffset.UTC));
        guest.rest(new Rest(DOMAIN, HOST, Duration.ofMinutes(20)), now);
        log.forEach(said -> late.read(said, false, now));
        late.take(0, 1, now);
        late.read(log.getLast(), true, now);

        assertThat(late.ask(HOST, DOMAIN, Duration.ZERO, PATIENCE, now).decided())
                .containsInstanceOf(Decision.Go.class);
    }

    @Test
    void whatIsLostIsAskedOfItsNewOwner() {
        own();
        Ticket underWay = owner.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);
        Ticket waiting = owner.ask(HOST, DOMAIN, PAUSE, PATIENCE, now);

        owner.lose(0, now);

        assertThat(owner.isIdle(0)).isFalse();
        assertThat(log.getLast().kind()).isEqualTo(Kind.WISH);
        owner.end(underWay, PAUSE, now);
        assertThat(owner.isIdle(0)).isTrue();
        owner.handOver(0, now);
        assertThat(log.getLast())
                .extracting(FetchTurn::kind, FetchTurn::pauseMillis)
                .containsExactly(Kind.REST, 2000);
        assertThat(waiting.decided()).isEmpty();
    }

    @Test
    void whoWithdrawsIsNotInTheQueueAnyMore() {
        own();
        Ticket first = owner.ask(HOST, DOMAIN, Duration.ZERO, PATIENCE, now);
        Ticket second = guest.ask(HOST, DOMAIN, Duration.ZERO, PATIENCE, now);
        deliver();

        guest.withdraw(second);
        deliver();
        owner.end(first, Duration.ZERO, now);

        assertThat(second.decided()).contains(new Decision.Withdrawn());
        assertThat(log).extracting(FetchTurn::kind).doesNotContain(Kind.GRANT);
    }

    private static @Nullable Duration rests(Turns turns, String host) {
        return turns.ask(host, DOMAIN, PAUSE, PATIENCE, 0)
                .decided()
                .filter(Decision.Rests.class::isInstance)
                .map(d -> ((Decision.Rests) d).time())
                .orElse(null);
    }

    private void own() {
        owner.take(0, 1, now);
        deliver();
    }

    /** All read all that was said. */
    private void deliver() {
        while (read < log.size()) {
            FetchTurn said = log.get(read);
            read++;
            owner.read(said, true, now);
            guest.read(said, true, now);
        }
    }

    private void pass(Duration time) {
        long end = now + time.toNanos();
        while (now < end) {
            now = Math.min(end, Math.max(now + 1, Math.min(owner.nextAt(), guest.nextAt())));
            owner.tick(now);
            guest.tick(now);
            deliver();
        }
    }

    private final class Noted implements Post {
        @Override
        public void send(FetchTurn turn) {
            log.add(turn);
        }

        @Override
        public boolean isBehind() {
            return false;
        }

        @Override
        public void await(Duration atMost) {}
    }
}
