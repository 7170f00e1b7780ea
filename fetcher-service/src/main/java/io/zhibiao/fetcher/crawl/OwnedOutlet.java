package io.zhibiao.fetcher.crawl;

import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.Tenure;
import io.zhibiao.fetcher.core.web.Body;

/** Lets out only what is certain to be of sources of our own. */
final class OwnedOutlet implements Outlet {
    private final Outlet outlet;
    private final Tenure tenure;

    OwnedOutlet(Outlet outlet, Tenure tenure) {
        this.outlet = outlet;
        this.tenure = tenure;
    }

    @Override
    public void publish(RawPage page, Body body) {
        tenure.confirm();
        outlet.publish(page, body);
    }

    @Override
    public void oversized(RawPage page, int limit) {
        tenure.confirm();
        outlet.oversized(page, limit);
    }

    @Override
    public void store(PageState state) {
        tenure.confirm();
        outlet.store(state);
    }

    @Override
    public void tell(SourceHealth health) {
        tenure.confirm();
        outlet.tell(health);
    }
}
