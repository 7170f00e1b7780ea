package io.zhibiao.events;

import java.time.Instant;

/**
 * The W3C trace context of a message. It is derived like all ids: all that comes of one fetch of a page is one trace, from the page
 * to the alert, whichever service wrote it and however often.
 */
public final class TraceContext {
    /** The header that carries it. */
    public static final String HEADER = "traceparent";

    private static final int SPAN = 16;

    private TraceContext() {}

    /**
     * The header's value, in version 00, sampled.
     *
     * @param address of the page or of one of its postings, which have it with {@code #2}, {@code #3} …
     * @param fetchedAt when the page was fetched
     * @param type of the message
     * @param id of the message
     */
    public static String of(String address, Instant fetchedAt, EventType type, String id) {
        return of(trace(address, fetchedAt), type, id);
    }

    /** The same of a {@link #trace}. */
    static String of(String trace, EventType type, String id) {
        return "00-" + trace + "-" + Ids.span(type.id(), id).substring(0, SPAN) + "-01";
    }

    /** The trace of what came of one fetch: 32 hexadecimal digits. */
    public static String trace(String address, Instant fetchedAt) {
        int fragment = address.indexOf('#');
        return Ids.trace(fragment < 0 ? address : address.substring(0, fragment), fetchedAt.toString());
    }
}
