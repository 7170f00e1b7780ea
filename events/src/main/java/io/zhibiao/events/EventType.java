package io.zhibiao.events;

/** CloudEvents types; the last part is the version of the schema. */
public enum EventType {
    PAGE_STATE("io.zhibiao.page.state.v1"),
    FETCH_TURN("io.zhibiao.fetch.turn.v1"),
    SOURCE_HEALTH("io.zhibiao.source.health.v1"),
    PAGE_FETCHED("io.zhibiao.page.fetched.v1"),
    POSTING_CLEANED("io.zhibiao.posting.cleaned.v1"),
    INDICATOR_CLAIMED("io.zhibiao.indicator.claimed.v1"),
    POSTING_EXTRACTED("io.zhibiao.posting.extracted.v1"),
    ALERT_RAISED("io.zhibiao.alert.raised.v1");

    private final String id;

    EventType(String id) {
        this.id = id;
    }

    /** The type attribute of the CloudEvent. */
    public String id() {
        return id;
    }
}
