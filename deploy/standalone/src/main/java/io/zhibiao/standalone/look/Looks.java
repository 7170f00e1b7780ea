package io.zhibiao.standalone.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes pages to look at. Into a file when its name ends in {@code .html} and there is one page; else into a folder, a file a page and
 * {@code index.html} with links to them.
 */
public final class Looks {
    private final Subject subject;
    private final Path out;
    private final boolean single;
    private final Set<String> names = new HashSet<>(Set.of("index.html"));
    private final List<Written> written = new ArrayList<>();

    private record Written(String file, String page, String note) {}

    private Looks(Subject subject, Path out, boolean single) {
        this.subject = subject;
        this.out = out;
        this.single = single;
    }

    /**
     * Opens the place.
     *
     * @param subject what the pages show
     * @throws IllegalArgumentException when several pages would go into one file, or a file stands where the folder should; the message
     *     says what to do
     */
    public static Looks into(Path out, int pages, Subject subject) {
        boolean file = out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".html");
        if (file && pages > 1 && !Files.isDirectory(out)) {
            throw new IllegalArgumentException(
                    "--html %s: there are %d pages; name a folder for them".formatted(out, pages));
        }
        if (!file && Files.exists(out) && !Files.isDirectory(out)) {
            throw new IllegalArgumentException(
                    "--html %s: is a file; name a folder, or a file that ends in .html".formatted(out));
        }
        return new Looks(subject, out, file && !Files.isDirectory(out));
    }

    /** Writes a page; returns its file. */
    public Path write(String source, View page) {
        Path file = single ? out : out.resolve(free(source));
        write(file, page.html());
        written.add(new Written(file.getFileName().toString(), source, page.note()));
        return file;
    }

    /** Writes the list of the pages; returns what to open first. */
    public Path finish() {
        if (single || written.isEmpty()) {
            return out;
        }
        Markup index =
                new Markup().raw(Frame.head("index", subject)).raw("<main><h1>" + subject.heading() + "</h1><ul>\n");
        for (Written page : written) {
            index.raw("<li><a href=\"./")
                    .text(page.file)
                    .raw("\">")
                    .text(page.page)
                    .raw("</a> ");
            index.raw("<span class=\"absent\">").raw(page.note).raw("</span></li>\n");
        }
        Path file = out.resolve("index.html");
        write(file, index.raw("</ul></main></body></html>\n").toString());
        return file;
    }

    /** A file name that no page before had; links stay plain, so nothing but letters, digits and three signs is in it. */
    private String free(String source) {
        String plain = Path.of(source).getFileName().toString().replaceAll("[^\\p{L}\\p{Nd}._-]", "_");
        String base = plain.replaceFirst("(?i)\\.(?:s|x)?html?$", "");
        String name = base + ".html";
        for (int n = 2; !names.add(name); n++) {
            name = base + "-" + n + ".html";
        }
        return name;
    }

    private static void write(Path file, String html) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": can't be written: " + e.getMessage(), e);
        }
    }
}
