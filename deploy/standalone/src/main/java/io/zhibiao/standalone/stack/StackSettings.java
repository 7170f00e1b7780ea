package io.zhibiao.standalone.stack;

import java.nio.file.Path;

/**
 * What a stack is to be.
 *
 * @param data folder of all that is kept: topics, indices, logs
 * @param sources the fetcher's sources
 */
public record StackSettings(Ports ports, Path data, Path sources) {
    Path logs() {
        return data.resolve("logs");
    }
}
