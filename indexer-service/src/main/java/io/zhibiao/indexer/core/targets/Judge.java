package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimValue;
import io.zhibiao.events.Indicator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges results by their targets. Whether more or less is wanted follows from the target's bound (以内 caps it), from its sign
 * (下降3%以上 wants a fall of three or more) and else from the indicator. 左右 leaves room for a twentieth of the target.
 */
final class Judge {
    private static final double ROOM = 0.05;
    private static final Set<String> LOWER_IS_BETTER = load();

    private Judge() {}

    /** The judgement; empty where units differ, a number is missing or the result's own bound leaves it open. */
    static Optional<Judgement> judge(
            Indicator indicator, ClaimValue target, @Nullable ClaimValue stretch, ClaimValue actual) {
        boolean less = lessIsWanted(indicator, target);
        return outcome(target, actual, less)
                .map(outcome -> new Judgement(
                        outcome,
                        beyond(target, actual, less),
                        stretch != null
                                && outcome(stretch, actual, less)
                                        .filter(o -> o == Judgement.Outcome.MET)
                                        .isPresent()));
    }

    private static boolean lessIsWanted(Indicator indicator, ClaimValue target) {
        boolean fall = target.value() != null && target.value() < 0;
        return switch (target.bound()) {
            case GE, GT -> fall;
            case LE, LT -> !fall;
            case EQ, APPROX -> fall || LOWER_IS_BETTER.contains(indicator.key());
        };
    }

    private static Optional<Judgement.Outcome> outcome(ClaimValue target, ClaimValue actual, boolean less) {
        if (target.value() == null || actual.value() == null || !target.unit().equals(actual.unit())) {
            return Optional.empty();
        }
        double beyond = beyond(target, actual, less);
        boolean reached = beyond > 0 || (beyond == 0 && !strict(target.bound())) || -beyond <= room(target);
        return leftOpen(actual, less, reached)
                ? Optional.empty()
                : Optional.of(reached ? Judgement.Outcome.MET : Judgement.Outcome.MISSED);
    }

    /** Of a range the end that is easier to reach counts. */
    private static double beyond(ClaimValue target, ClaimValue actual, boolean less) {
        if (target.value() == null || actual.value() == null) {
            return 0;
        }
        double goal = less && target.valueMax() != null ? target.valueMax() : target.value();
        double difference = actual.value() - goal;
        return rounded(less ? -difference : difference);
    }

    private static boolean strict(Bound bound) {
        return bound == Bound.GT || bound == Bound.LT;
    }

    private static double room(ClaimValue target) {
        return target.bound() == Bound.APPROX && target.value() != null ? Math.abs(target.value()) * ROOM : -1;
    }

    /** A result told as 超过 may be more than it says, one told as 不到 less: a judgement that this could turn is none. */
    private static boolean leftOpen(ClaimValue actual, boolean less, boolean reached) {
        boolean mayBeMore = actual.bound() == Bound.GE || actual.bound() == Bound.GT;
        boolean mayBeLess = actual.bound() == Bound.LE || actual.bound() == Bound.LT;
        boolean mayBeBetter = less ? mayBeLess : mayBeMore;
        boolean mayBeWorse = less ? mayBeMore : mayBeLess;
        return reached ? mayBeWorse : mayBeBetter;
    }

    /** Without the binary remainder of a difference of decimals. */
    private static double rounded(double difference) {
        return new BigDecimal(difference, new MathContext(12)).doubleValue();
    }

    private static Set<String> load() {
        try (InputStream in = Judge.class.getResourceAsStream("lower-is-better.tsv")) {
            if (in == null) {
                throw new IllegalStateException("resource lower-is-better.tsv is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("resource lower-is-better.tsv can't be read", e);
        }
    }
}
