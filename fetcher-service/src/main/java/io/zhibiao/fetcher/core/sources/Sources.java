package io.zhibiao.fetcher.core.sources;

import java.util.List;
import java.util.Optional;

/** The sources of a valid file, in its order; their ids differ. */
public record Sources(List<Source> all) {
    public Sources {
        all = List.copyOf(all);
    }

    /** The source of an id; empty when the file no longer has it. */
    public Optional<Source> byId(String id) {
        return all.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
