package io.zhibiao.indexer.core.alerts;

import java.util.List;

/** A file of rules that can't be used; names every fault by its key path. */
public final class BadRules extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a copy of an immutable list, which is serializable
    private final List<String> faults;

    BadRules(List<String> faults) {
        super("alert rules: " + String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** The faults, each beginning with its key path. */
    public List<String> faults() {
        return faults;
    }
}
