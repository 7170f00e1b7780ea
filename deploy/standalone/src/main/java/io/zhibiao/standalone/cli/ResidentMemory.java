package io.zhibiao.standalone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The memory a process holds, as the system counts it: {@code ps} tells it alike on Linux and macOS. */
final class ResidentMemory {
    private ResidentMemory() {}

    /** Resident set size; 0 for a process that is gone. */
    static long mebibytes(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String kibibytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return kibibytes.isEmpty() ? 0 : Long.parseLong(kibibytes) >> 10;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("ps can't be run: " + e.getMessage(), e);
        }
    }
}
