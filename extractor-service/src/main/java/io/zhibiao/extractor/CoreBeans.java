package io.zhibiao.extractor;

import io.quarkus.runtime.Startup;
import io.zhibiao.extractor.core.Extractor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Wires the core, at start, so that a fault in catalogue or lexicons is told before the first posting comes. */
public final class CoreBeans {
    @Produces
    @Singleton
    @Startup
    Extractor extractor() {
        return Extractor.standard();
    }
}
