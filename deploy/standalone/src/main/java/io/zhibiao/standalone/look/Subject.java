package io.zhibiao.standalone.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What pages show. */
public enum Subject {
    /** A page beside its cleaned text. */
    CLEANED("清洗对照 cleaned", "清洗对照 pages and their cleaned text", "look.css"),

    /** A cleaned text with its claims. */
    CLAIMS("指标标注 claims", "指标标注 texts and their claims", "look.css", "claims.css");

    private final String label;
    private final String heading;
    private final String style;

    Subject(String label, String heading, String... sheets) {
        this.label = label;
        this.heading = heading;
        StringBuilder all = new StringBuilder();
        for (String sheet : sheets) {
            all.append(read(sheet));
        }
        this.style = all.toString();
    }

    /** Behind a page's name in its title. */
    String label() {
        return label;
    }

    /** Over the list of pages. */
    String heading() {
        return heading;
    }

    /** The style sheet of such pages. */
    String style() {
        return style;
    }

    private static String read(String sheet) {
        try (InputStream stream = Subject.class.getResourceAsStream(sheet)) {
            if (stream == null) {
                throw new IllegalStateException(sheet + " is missing from the program: build it anew");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
