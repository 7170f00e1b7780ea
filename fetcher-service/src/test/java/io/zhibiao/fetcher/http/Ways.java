package io.zhibiao.fetcher.http;

import io.zhibiao.fetcher.core.web.Way;

/** Ways for tests. */
final class Ways {
    /** To the servers of a test. */
    static final Way LOCAL = new Way("test", Way.Reach.LOCAL, null, Way.Tls.SAFE);

    /** As a crawl goes by default. */
    static final Way GUARDED = Way.usual("test");

    private Ways() {}
}
