package io.zhibiao.cleaner.core.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads the cleaner's tables: UTF-8, a row a line, a tab between the columns, {@code #} before a remark.
 *
 * <p>A row that is not as it should be stops the start, with file and line.
 */
public final class Tsv {
    private static final String FOLDER = "/io/zhibiao/cleaner/data/";

    private Tsv() {}

    /** Hands on the two columns of each row of a table. */
    public static void pairs(String file, BiConsumer<String, String> row) {
        lines(file, line -> {
            int tab = line.indexOf('\t');
            if (tab <= 0 || tab == line.length() - 1) {
                throw new IllegalStateException("two columns are expected, got: " + line);
            }
            row.accept(line.substring(0, tab), line.substring(tab + 1));
        });
    }

    /** Hands on each row of a list. */
    public static void lines(String file, Consumer<String> row) {
        int number = 0;
        try (BufferedReader reader = open(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    row.accept(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("table " + file + " can't be read", e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("table " + file + ", line " + number + ": " + e.getMessage(), e);
        }
    }

    private static BufferedReader open(String file) {
        InputStream stream = Tsv.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("table " + FOLDER + file + " is not on the class path");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
