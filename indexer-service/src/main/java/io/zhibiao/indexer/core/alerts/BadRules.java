package io.zhibiao.indexer.core.alerts;

import java.util.List;

/** A file of rules that can't be used; names every fault by its key path. */
public final class BadRules extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRules(List<String> faults) {
        super("alert rules: " + String.join("; ", faults));
    }
}
