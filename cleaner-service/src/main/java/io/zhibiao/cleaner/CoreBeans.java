package io.zhibiao.cleaner;

import io.quarkus.runtime.Startup;
import io.zhibiao.cleaner.core.Cleaner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Wires the core, at start, so that a broken table is told before the first page comes. */
public final class CoreBeans {
    @Produces
    @Singleton
    @Startup
    Cleaner cleaner() {
        return Cleaner.standard();
    }
}
