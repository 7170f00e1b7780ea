package io.zhibiao.indexer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once templates and indices are there. */
@Readiness
@Singleton
final class IndicesReadiness implements HealthCheck {
    private final Store store;

    @Inject
    IndicesReadiness(Store store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("indices").status(store.ready()).build();
    }
}
