package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import io.zhibiao.events.ClaimValue;
import io.zhibiao.events.Evidence;
import io.zhibiao.events.Ids;
import io.zhibiao.events.Period;
import io.zhibiao.events.PostingRef;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The alerts between two states of a series, of which a posting made the second. */
final class Changes {
    private final Series before;
    private final Series after;
    private final PostingRef cause;
    private final Instant now;

    Changes(Series before, Series after, PostingRef cause, Instant now) {
        this.before = before;
        this.after = after;
        this.cause = cause;
        this.now = now;
    }

    List<Alert> alerts() {
        Set<Period> periods = new LinkedHashSet<>(before.targetPeriods());
        periods.addAll(after.targetPeriods());
        return periods.stream().flatMap(this::alerts).toList();
    }

    private Stream<Alert> alerts(Period period) {
        Optional<Target> then = new View(before).target(period);
        Optional<Target> now = new View(after).target(period);
        if (now.isEmpty()) {
            return Stream.empty();
        }
        Stream<Alert> aim = then.isEmpty() ? Stream.of(created(now.get())) : changed(then.get(), now.get()).stream();
        return Stream.concat(aim, judged(then.orElse(null), now.get()).stream());
    }

    private Optional<Alert> judged(@Nullable Target then, Target now) {
        Judgement judgement = now.judgement();
        if (judgement == null || (then != null && told(then, judgement))) {
            return Optional.empty();
        }
        AlertType type = judgement.outcome() == Judgement.Outcome.MET ? AlertType.TARGET_MET : AlertType.TARGET_MISSED;
        return new View(after).actual(now.period()).map(actual -> result(type, now, judgement, actual));
    }

    private static boolean told(Target then, Judgement judgement) {
        return then.judgement() != null && then.judgement().outcome() == judgement.outcome();
    }

    private Alert result(AlertType type, Target target, Judgement judgement, Claim actual) {
        return new Alert(
                Ids.alert(type, target.id()),
                type,
                target.region(),
                target.indicator(),
                target.measure(),
                target.period(),
                target.claim(),
                actual.value(),
                lastYear(target),
                actual.evidence(),
                actual.posting(),
                now,
                Wording.ofResult(target, judgement, actual.value()));
    }

    private Alert created(Target target) {
        return alert(AlertType.TARGET_NEW, target, null, Ids.alert(AlertType.TARGET_NEW, target.id()));
    }

    private Optional<Alert> changed(Target then, Target now) {
        if (then.claim().binds(now.claim())) {
            return dissent(now);
        }
        if (overtaken(then, now)) {
            return Optional.of(conflict(now, then.claim(), now.claim()));
        }
        return Optional.of(alert(AlertType.TARGET_REVISED, now, then.claim(), occasion(AlertType.TARGET_REVISED, now)));
    }

    /** Whether a posting that is preferred to the one in force until now came in with another value. */
    private boolean overtaken(Target then, Target now) {
        return now.posting().id().equals(cause.id()) && !then.posting().id().equals(cause.id());
    }

    /** The value in force stays, but the posting now tells another one. */
    private Optional<Alert> dissent(Target now) {
        return aim(after, now.period())
                .filter(c -> !c.value().binds(now.claim()))
                .filter(c -> aim(before, now.period())
                        .map(Claim::value)
                        .filter(c.value()::binds)
                        .isEmpty())
                .map(c -> conflict(now, now.claim(), c.value()));
    }

    private Optional<Claim> aim(Series series, Period period) {
        return series.of(cause.id()).stream()
                .filter(c -> Preference.isTarget(c) && c.period().equals(period))
                .min(Preference.OF_AIMS);
    }

    private Alert conflict(Target target, ClaimValue known, ClaimValue other) {
        return new Alert(
                occasion(AlertType.TARGET_CONFLICT, target),
                AlertType.TARGET_CONFLICT,
                target.region(),
                target.indicator(),
                target.measure(),
                target.period(),
                known,
                other,
                lastYear(target),
                aim(after, target.period()).map(Claim::evidence).orElse(null),
                cause,
                now,
                Wording.of(AlertType.TARGET_CONFLICT, target, known, other));
    }

    private Alert alert(AlertType type, Target target, @Nullable ClaimValue known, String id) {
        Evidence evidence = target.evidence();
        return new Alert(
                id,
                type,
                target.region(),
                target.indicator(),
                target.measure(),
                target.period(),
                known,
                target.claim(),
                lastYear(target),
                evidence,
                target.posting(),
                now,
                Wording.of(type, target, known, target.claim()));
    }

    /** What the alert is of: a posting that goes back to an earlier wording is a new occasion, a replay of one is none. */
    private String occasion(AlertType type, Target target) {
        return Ids.alert(
                type,
                target.id(),
                cause.id(),
                cause.revision(),
                Long.toString(cause.fetchedAt().toEpochMilli()));
    }

    private static Alert.LastYear lastYear(Target target) {
        Reported actual = target.lastYear().actual();
        return new Alert.LastYear(target.lastYear().target(), actual == null ? null : actual.claim());
    }
}
