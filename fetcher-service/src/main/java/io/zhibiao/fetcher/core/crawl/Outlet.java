package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.web.Body;

/** Where results go. Each call returns when its message is stored for good, or throws when it could not be. Thread-safe. */
public interface Outlet {
    /** Publishes a new or changed page. */
    void publish(RawPage page, Body body);

    /** Tells a page that is too large to travel. */
    void oversized(RawPage page, int limit);

    /** Stores what is known of a page. */
    void store(PageState state);

    /** Tells how a source does. */
    void tell(SourceHealth health);
}
