package io.zhibiao.fetcher.files;

import java.net.URI;
import java.nio.file.Path;

/** Paths of {@code file:} addresses, as people and programs write them. */
final class FilePaths {
    private static final String SCHEME = "file://";

    private FilePaths() {}

    /** The path; escapes are read where the address is a proper one, otherwise it is taken as it stands. */
    static Path of(String address) {
        try {
            return Path.of(URI.create(address));
        } catch (IllegalArgumentException e) {
            return Path.of(address.substring(SCHEME.length()));
        }
    }

    static boolean isFile(String address) {
        return address.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
