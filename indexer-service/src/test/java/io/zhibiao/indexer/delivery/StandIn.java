package io.zhibiao.indexer.delivery;

import io.zhibiao.indexer.core.alerts.Channel;
import java.time.Clock;
import java.util.List;

/** The other side of a channel: takes messages as the real one does, and holds against them what the real one would. */
interface StandIn extends AutoCloseable {
    /** One for a kind of channel, up and empty. */
    static StandIn of(Channel.Kind kind, Clock clock) {
        return switch (kind) {
            case MAIL -> new MailStandIn();
            case KAFKA -> new TopicStandIn();
            default -> new HttpStandIn(kind, clock);
        };
    }

    /** The channel that leads to it. */
    Channel channel();

    Sender sender();

    void down();

    void up();

    /** How often somebody tried to deliver. */
    int attempts();

    /** Ids of the alerts received, in their order. */
    List<String> received();

    /** What was wrong with messages. */
    List<String> faults();

    @Override
    void close();
}
