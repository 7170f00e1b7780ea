package io.zhibiao.indexer.core.alerts;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one channel of a file. */
final class ChannelReader {
    private static final int USUAL_PACE = 20;
    private static final String MAILBOX = "[^@\\s<>,;]+@[^@\\s<>,;]+";

    private final Section section;
    private final Function<String, @Nullable String> environment;

    ChannelReader(Section section, Function<String, @Nullable String> environment) {
        this.section = section;
        this.environment = environment;
    }

    /** The channel; empty where its kind is none. */
    Optional<Channel> read() {
        String id = id();
        Optional<Channel.Kind> kind = Channel.Kind.of(section.text("kind"));
        if (kind.isEmpty()) {
            section.fault("kind", "is one of webhook, dingtalk, wecom, feishu, slack, mail, kafka");
        }
        Destination destination = destination(kind.orElse(Channel.Kind.WEBHOOK));
        int perMinute = perMinute();
        Channel.Quiet quiet = quiet();
        var digest = section.duration("digest");
        section.nothingElse();
        return kind.map(k -> new Channel(id, k, destination, perMinute, quiet, digest));
    }

    private String id() {
        String id = section.text("id");
        if (!id.isBlank() && !id.matches("[\\w.-]{1,60}")) {
            section.fault("id", "is letters, digits, dots, dashes and underlines");
        }
        return id;
    }

    private int perMinute() {
        int perMinute = section.number("perMinute", USUAL_PACE);
        if (perMinute < 1 || perMinute > 6000) {
            section.fault("perMinute", "lies between 1 and 6000");
        }
        return Math.clamp(perMinute, 1, 6000);
    }

    private Destination destination(Channel.Kind kind) {
        return switch (kind) {
            case MAIL -> mailboxes();
            case KAFKA -> new Destination.Queue(topic());
            default -> new Destination.Address(address(Set.of("http", "https"), "an http or https address"), secret());
        };
    }

    private Destination mailboxes() {
        URI server =
                address(Set.of("smtp", "smtps"), "an smtp or smtps address, like smtp://user@mail.example.org:587");
        String from = section.text("from");
        List<String> to = section.texts("to");
        if (!from.isEmpty() && !from.matches(MAILBOX)) {
            section.fault("from", "is no mail address: " + from);
        }
        if (to.isEmpty()) {
            section.fault("to", "names at least one mail address");
        }
        to.stream().filter(t -> !t.matches(MAILBOX)).forEach(t -> section.fault("to", "holds no mail address: " + t));
        return new Destination.Mailboxes(server, secret(), from, to);
    }

    private String topic() {
        String topic = section.text("topic");
        if (!topic.isEmpty() && (!topic.matches("[A-Za-z0-9._-]{1,249}") || topic.equals("alerts"))) {
            section.fault("topic", "is the name of a topic other than alerts, which has them all");
        }
        return topic;
    }

    private URI address(Set<String> schemes, String what) {
        String text = section.text("url");
        try {
            URI url = URI.create(text);
            if (url.getHost() != null && schemes.contains(url.getScheme())) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            section.fault("url", "is no address: " + e.getMessage());
            return URI.create("");
        }
        section.fault("url", "is " + what);
        return URI.create("");
    }

    private @Nullable String secret() {
        String name = section.optional("secretEnv");
        if (name.isEmpty()) {
            return null;
        }
        String secret = environment.apply(name);
        if (secret == null || secret.isBlank()) {
            section.fault("secretEnv", "names the environment variable " + name + ", which is not set");
        }
        return secret;
    }

    private Channel.@Nullable Quiet quiet() {
        String hours = section.optional("quiet");
        String zone = section.optional("zone");
        if (hours.isEmpty()) {
            return null;
        }
        try {
            int dash = hours.indexOf('-');
            return new Channel.Quiet(
                    LocalTime.parse(hours.substring(0, Math.max(0, dash))),
                    LocalTime.parse(hours.substring(dash + 1)),
                    ZoneId.of(zone.isEmpty() ? "Asia/Shanghai" : zone));
        } catch (DateTimeException e) {
            section.fault("quiet", "is like 22:00-07:00, in a zone like Asia/Shanghai: " + e.getMessage());
            return null;
        }
    }
}
