package io.zhibiao.indexer.core.alerts;

import io.zhibiao.events.Alert;
import java.util.List;

/** All channels and rules. */
public record AlertRules(List<Channel> channels, List<Rule> rules) {
    /** Nobody is told anything. */
    public static final AlertRules NONE = new AlertRules(List.of(), List.of());

    public AlertRules {
        channels = List.copyOf(channels);
        rules = List.copyOf(rules);
    }

    /** Whether a rule sends the alert to the channel. */
    public boolean send(Alert alert, Channel channel) {
        return rules.stream().anyMatch(r -> r.channels().contains(channel.id()) && r.matches(alert));
    }
}
