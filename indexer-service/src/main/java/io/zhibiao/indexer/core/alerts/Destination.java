package io.zhibiao.indexer.core.alerts;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a channel's messages go. */
public sealed interface Destination {
    /**
     * An HTTP address.
     *
     * @param secret what messages are signed with; null where the address alone is the secret
     */
    record Address(URI url, @Nullable String secret) implements Destination {}

    /**
     * Mailboxes.
     *
     * @param server smtp or smtps, with the user's name where it asks for one
     * @param password null where it asks for none
     */
    record Mailboxes(URI server, @Nullable String password, String from, List<String> to) implements Destination {
        public Mailboxes {
            to = List.copyOf(to);
        }
    }

    /** A topic of the broker that carries all alerts: those that the rules choose. */
    record Queue(String topic) implements Destination {}
}
