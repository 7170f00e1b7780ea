package io.zhibiao.fetcher.core.sources;

/**
 * One thing wrong in the sources file.
 *
 * @param path where: a key path such as {@code sources[2].url}, or a line for what is no YAML
 * @param message what is wrong, and what is expected
 */
public record Fault(String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
