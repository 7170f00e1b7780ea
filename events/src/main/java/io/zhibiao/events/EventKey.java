package io.zhibiao.events;

/**
 * Keys of the topic {@code indicators}. A compacted topic keeps one message a key, so each event needs a key of its own; all of
 * a posting must stay in one partition, in order, so the partition is chosen by the part before the slash.
 */
public final class EventKey {
    private EventKey() {}

    /** Key of one event of a posting. */
    public static String of(IndicatorEvent event) {
        return event.posting().id() + "/" + event.id();
    }

    /** Key of a posting's marker. */
    public static String of(PostingExtracted marker) {
        return marker.posting().id();
    }

    /** The posting id in a key: what chooses the partition. */
    public static String posting(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }
}
