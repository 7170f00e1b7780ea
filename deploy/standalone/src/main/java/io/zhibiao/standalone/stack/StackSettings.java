package io.zhibiao.standalone.stack;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a stack is to be.
 *
 * @param data folder of all that is kept: topics, indices, logs
 * @param sources the fetcher's sources
 * @param alerts the indexer's alert rules
 */
public record StackSettings(Ports ports, Path data, Path sources, Optional<Path> alerts) {
    /** Without alert rules. */
    public StackSettings(Ports ports, Path data, Path sources) {
        this(ports, data, sources, Optional.empty());
    }

    Path logs() {
        return data.resolve("logs");
    }
}
