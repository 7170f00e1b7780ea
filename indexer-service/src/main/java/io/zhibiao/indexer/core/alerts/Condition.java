package io.zhibiao.indexer.core.alerts;

import io.zhibiao.events.Alert;
import io.zhibiao.events.ClaimValue;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A threshold: the alert's value stands on this side of another one, by so much at least.
 *
 * @param by in the value's own unit; 0 for any distance
 */
public record Condition(Side side, Than than, double by) {
    /** On which side. */
    public enum Side {
        BELOW,
        ABOVE
    }

    /** Another value. */
    public sealed interface Than {
        /** What the alert itself tells. */
        enum Told implements Than {
            LAST_YEAR_TARGET,
            LAST_YEAR_ACTUAL,
            BEFORE;

            static Optional<Told> of(String name) {
                for (Told told : values()) {
                    if (told.name().toLowerCase(Locale.ROOT).equals(name)) {
                        return Optional.of(told);
                    }
                }
                return Optional.empty();
            }
        }

        /** A number, in the unit of events: percentages as they are read, money in yuan. */
        record Fixed(double value) implements Than {}
    }

    /** Whether an alert fulfils it; one that lacks a value, or tells the two in different units, does not. */
    boolean holds(Alert alert) {
        ClaimValue now = alert.after();
        if (now == null || now.value() == null) {
            return false;
        }
        Double other = other(alert, now.unit());
        return other != null && beyond(now.value(), other);
    }

    private boolean beyond(double now, double other) {
        double distance = side == Side.BELOW ? other - now : now - other;
        return by == 0 ? distance > 0 : distance >= by - 1e-9; // 0.5 is 0.5, whatever the binary remainder
    }

    private @Nullable Double other(Alert alert, String unit) {
        if (than instanceof Than.Fixed fixed) {
            return fixed.value();
        }
        ClaimValue told = told(alert);
        return told == null || !told.unit().equals(unit) ? null : told.value();
    }

    private @Nullable ClaimValue told(Alert alert) {
        return switch ((Than.Told) than) {
            case LAST_YEAR_TARGET -> alert.lastYear().target();
            case LAST_YEAR_ACTUAL -> alert.lastYear().actual();
            case BEFORE -> alert.before();
        };
    }
}
