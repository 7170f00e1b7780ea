package io.zhibiao.fetcher.health;

import io.zhibiao.fetcher.Fetcher;
import io.zhibiao.fetcher.core.crawl.PageStates;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the page states are restored and sources are watched. */
@Readiness
public final class StateRestored implements HealthCheck {
    private final Fetcher fetcher;
    private final PageStates states;

    StateRestored(Fetcher fetcher, PageStates states) {
        this.fetcher = fetcher;
        this.states = states;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("page states restored")
                .status(fetcher.isReady())
                .withData("pages", states.size())
                .build();
    }
}
