package io.zhibiao.standalone.cli;

import io.zhibiao.events.EventJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** Events on standard output, one JSON object a line in UTF-8. */
final class JsonLines {
    private final OutputStream out;

    JsonLines(PrintStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    void write(Object event) {
        try {
            out.write(EventJson.write(event));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
