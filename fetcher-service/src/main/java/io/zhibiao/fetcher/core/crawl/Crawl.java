package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.PageState;
import io.zhibiao.events.Region;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.crawl.Outcome.Trouble;
import io.zhibiao.fetcher.core.schedule.Regions;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.turns.Rest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The order of all visits: which is next and when, and what follows from an outcome. It neither waits nor fetches; its owner asks
 * {@link #next}, performs the visit, and tells {@link #finish}. Not thread-safe.
 */
public final class Crawl {
    /** After so many failures in a row the articles that wait for the host are put off to the next round. */
    private static final int GIVE_UP = 3;

    /** A page does not wait longer than this for a host that rests. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Map<String, Round> rounds = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final Lanes lanes = new Lanes();
    private final Held held = new Held();
    private final Deque<Visit> gathered = new ArrayDeque<>();
    private final List<SourceHealth> news = new ArrayList<>();
    private final PageStates states;
    private final RandomGenerator random;

    /**
     * A crawl of all sources. One that is watched for the first time is due at once, others when it was said last.
     *
     * @param known what was told last of each source, by its id
     */
    public Crawl(
            Sources sources, PageStates states, Map<String, SourceHealth> known, RandomGenerator random, Instant now) {
        this.states = states;
        this.random = random;
        sources.all().forEach(source -> begin(source, known.get(source.id()), now));
    }

    private void begin(Source source, @Nullable SourceHealth known, Instant now) {
        Region region =
                Optional.ofNullable(source.region()).flatMap(Regions::named).orElse(null);
        Round round = new Round(source, new Watch(source, region, known, now));
        rounds.put(source.id(), round);
        lanes.add(round.begin(states, due(source, known, now)));
        if (known != null && known.restsUntil() != null && known.restsUntil().isAfter(now)) {
            lanes.rest(source.url(), Duration.between(now, known.restsUntil()), now);
        }
    }

    /** Never later than the configuration, which may have changed, asks for. */
    private static Instant due(Source source, @Nullable SourceHealth known, Instant now) {
        Instant said = known == null || known.nextVisit() == null ? now : known.nextVisit();
        Instant latest = now.plus(source.rhythm().longest());
        return said.isAfter(latest) ? latest : said.isBefore(now) ? now : said;
    }

    /** What is to be told of sources, since it was asked last. */
    public List<SourceHealth> news() {
        List<SourceHealth> all = List.copyOf(news);
        news.clear();
        return all;
    }

    /** What was found to be in trouble, since it was asked last: whoever asks the same hosts is to leave them alone as well. */
    public List<Rest> found() {
        return lanes.found();
    }

    /** Leaves alone what others found to be in trouble. */
    public void hear(Rest rest, Instant now) {
        lanes.hear(rest, now);
    }

    /** A visit was not made, as others had found its host in trouble: it is made when that is over. */
    public void putOff(Visit visit, Duration time, Instant now) {
        lanes.hear(new Rest(Hosts.domain(visit.address()), Hosts.host(visit.address()), time), now);
        lanes.skip(visit);
        if (visit.purpose() == Visit.Purpose.ATTACHMENT && visit.gathering() != null) {
            gather(visit.gathering(), now);
        } else {
            lanes.add(visit);
        }
    }

    /** The visit to be made now; its host is busy until {@link #finish}. Empty when none may be made yet. */
    public Optional<Turn> next(Instant now) {
        if (!gathered.isEmpty()) {
            return Optional.of(new Turn(gathered.remove(), Duration.ZERO, Optional.empty()));
        }
        return lanes.start(now).map(visit -> new Turn(visit, lanes.pause(visit), decided(visit, now)));
    }

    /** When {@link #next} will have a visit, if nothing is finished before; {@link Instant#MAX} for never. */
    public Instant nextAt() {
        return gathered.isEmpty() ? lanes.nextAt() : Instant.EPOCH;
    }

    /**
     * Takes the outcome of a visit in; for an article, after its page and state are stored.
     *
     * @return a state that is to be stored, so that a first pass is not made again
     */
    public Optional<PageState> finish(Visit visit, Outcome outcome, Instant now) {
        free(visit, outcome, now);
        Round round = round(visit);
        return switch (outcome) {
            case Outcome.Learnt learnt -> {
                lanes.learn(visit, learnt.rules(), now);
                yield Optional.empty();
            }
            case Outcome.Failed failed
            when visit.purpose() == Visit.Purpose.ROBOTS -> {
                unreachable(Hosts.host(visit.key()), failed.reason(), now);
                yield Optional.empty();
            }
            case Outcome.Gathers gathers -> {
                gather(recalled(visit, gathers.gathering()), now);
                yield Optional.empty();
            }
            case Outcome.Failed failed
            when visit.purpose() == Visit.Purpose.ATTACHMENT -> {
                gatherWithout(visit, failed.reason(), now);
                yield Optional.empty();
            }
            case Outcome.Denied denied
            when visit.purpose() == Visit.Purpose.ATTACHMENT -> {
                gatherWithout(visit, denied.reason(), now);
                yield Optional.empty();
            }
            case Outcome.Moved moved -> {
                lanes.add(moved.next());
                yield Optional.empty();
            }
            case Outcome.Listed list -> {
                follow(round, round.listed(visit, list, states, now));
                yield done(visit, outcome, now);
            }
            case Outcome.Unchanged ignored
            when visit.purpose() == Visit.Purpose.LIST -> {
                follow(round, round.unchanged(states, now));
                yield done(visit, outcome, now);
            }
            default -> done(visit, outcome, now);
        };
    }

    /** What the states tell of the attachments is looked up once, when the article itself has come. */
    private Gathering recalled(Visit visit, Gathering gathering) {
        return visit.purpose() == Visit.Purpose.ARTICLE ? gathering.recalling(states) : gathering;
    }

    /** Goes on with an article's attachments, or has it published with those that are here. */
    private void gather(Gathering gathering, Instant now) {
        String key = gathering.article().key();
        Gathering left = gathering;
        held.put(key, left.held());
        while (!left.isDone()) {
            Visit next = left.visit();
            Optional<String> hindrance = hindrance(next, left, now);
            if (hindrance.isEmpty()) {
                lanes.add(next);
                return;
            }
            left = left.without(hindrance.get());
        }
        gathered.add(left.article().bundle(left));
    }

    private void gatherWithout(Visit visit, String reason, Instant now) {
        gather(
                Objects.requireNonNull(visit.gathering(), "an attachment of no article")
                        .without(reason),
                now);
    }

    private Optional<String> hindrance(Visit next, Gathering gathering, Instant now) {
        if (gathering.room() == 0) {
            return Optional.of("no room left in the bundle");
        }
        if (!held.hasRoom(next.key())) {
            return Optional.of("no memory left beside other pages");
        }
        return lanes.freeAt(next).isAfter(now.plus(LONGEST_WAIT)) ? Optional.of("its host rests") : Optional.empty();
    }

    private Optional<Outcome> decided(Visit visit, Instant now) {
        return lanes.allows(visit)
                ? Optional.empty()
                : Optional.of(Judge.denied(visit, states.get(visit.key()).orElse(null), "robots.txt forbids it", now));
    }

    private void free(Visit visit, Outcome outcome, Instant now) {
        if (visit.purpose() == Visit.Purpose.BUNDLE) {
            return; // no host was asked
        }
        if (outcome instanceof Outcome.Failed failed && failed.trouble() != Trouble.PAGE) {
            lanes.endInTrouble(visit, failed, now, random);
            putOff(visit, outcome, now);
        } else if (outcome instanceof Outcome.Denied denied && !denied.asked()) {
            lanes.skip(visit);
        } else {
            lanes.end(visit, now);
        }
    }

    private void putOff(Visit visit, Outcome outcome, Instant now) {
        if (lanes.troubles(visit) >= GIVE_UP) {
            lanes.dropArticles(visit).forEach(dropped -> drop(dropped, outcome, now));
        }
    }

    private void drop(Visit dropped, Outcome outcome, Instant now) {
        if (dropped.purpose() == Visit.Purpose.ATTACHMENT) {
            gatherWithout(dropped, "its host is in trouble", now);
        } else {
            done(dropped, outcome, now);
        }
    }

    private void follow(Round round, List<Visit> visits) {
        List<Visit> own = visits.stream().filter(this::isFree).toList();
        round.add(own.size());
        own.forEach(lanes::add);
    }

    /** An article that two lists name is visited for one of them. */
    private boolean isFree(Visit visit) {
        return visit.purpose() == Visit.Purpose.LIST || underWay.add(visit.key());
    }

    private Optional<PageState> done(Visit visit, Outcome outcome, Instant now) {
        if (visit.purpose() == Visit.Purpose.ARTICLE || visit.purpose() == Visit.Purpose.BUNDLE) {
            underWay.remove(visit.key());
            held.remove(visit.key());
        }
        Round round = round(visit);
        if (!round.done(visit, outcome, now)) {
            return Optional.empty();
        }
        Optional<PageState> state = round.firstPassDone(now);
        state.ifPresent(states::put);
        round.judge(now);
        Instant next = round.nextAt(now, random);
        tell(round, next, now);
        lanes.add(round.begin(states, next));
        return state;
    }

    private void tell(Round round, Instant next, Instant now) {
        Instant rests = lanes.restsUntil(round.source().url());
        round.watch().news(next, rests.isAfter(now) ? rests : null, now).ifPresent(news::add);
    }

    /** Nothing of a host is visited as long as its robots.txt can't be had, so that its rounds do not end. */
    private void unreachable(String host, String reason, Instant now) {
        for (Round round : rounds.values()) {
            if (Hosts.host(round.source().url()).equals(host)) {
                round.watch().unreachable(reason, now);
                tell(round, lanes.freeAt(round.source().url()), now);
            }
        }
    }

    private Round round(Visit visit) {
        return Objects.requireNonNull(rounds.get(visit.source().id()), "a visit of an unknown source");
    }
}
