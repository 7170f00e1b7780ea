package io.zhibiao.cleaner.core.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Tables that lie in the jars of libraries: the project uses the libraries, and copies none of their data. */
enum LibraryTable {
    /** Dictionary of jieba-analysis: {@code word occurrences tag}. */
    WORDS("/dict.txt"),

    /** Readings of characters in houbb's pinyin: {@code character:reading,reading}. */
    READINGS("/pinyin_dict_char.txt");

    private final String resource;

    LibraryTable(String resource) {
        this.resource = resource;
    }

    /**
     * Hands on each row.
     *
     * @throws IllegalStateException naming the resource when its library is not on the class path
     */
    void lines(Consumer<String> row) {
        InputStream stream = LibraryTable.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(
                    resource + " is not on the class path: the library that holds it is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank()).forEach(row);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " can't be read", e);
        }
    }
}
