package io.zhibiao.cleaner.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages in the shapes of government sites, portals, forums and news: the templates of the tests, for an article to be put into. */
public final class PageShapes {
    /** How an editor sets paragraphs. */
    public enum Style {
        PARAGRAPHS,
        BREAKS,
        DIVISIONS,
        WORD
    }

    private PageShapes() {}

    /** Each template's text by the name of its file; from a folder of classes as well as from a jar. */
    public static SortedMap<String, String> templates() {
        try {
            URI folder = Objects.requireNonNull(PageShapes.class.getResource("templates"))
                    .toURI();
            if (!folder.getScheme().equals("jar")) {
                return texts(Path.of(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                return texts(jar.provider().getPath(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return texts;
    }

    /**
     * A page that holds an article.
     *
     * @param article the title, then the paragraphs
     */
    public static String page(String template, List<String> article, Style style) {
        String body = body(article.subList(1, article.size()), style);
        int half = article.size() / 2;
        return template.replace("{title}", article.get(0))
                .replace("{body}", body)
                .replace("{head}", body(article.subList(1, half), style))
                .replace("{tail}", body(article.subList(half, article.size()), style))
                .replace("{json}", json(body));
    }

    private static String json(String body) {
        try {
            return new ObjectMapper().writeValueAsString(body).replace("<", "\\u003C");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(List<String> lines, Style style) {
        return switch (style) {
            case PARAGRAPHS -> "<p>　　" + String.join("</p>\n<p>　　", lines) + "</p>";
            case BREAKS -> "&nbsp;&nbsp;&nbsp;&nbsp;" + String.join("<br>\n<br>&nbsp;&nbsp;&nbsp;&nbsp;", lines);
            case DIVISIONS -> "<div>" + String.join("</div><div>&nbsp;</div><div>", lines) + "</div>";
            case WORD -> lines.stream().map(PageShapes::word).collect(Collectors.joining("\n"));
        };
    }

    /** As Word exports it: spans that split sentences and numbers. */
    private static String word(String line) {
        int half = line.length() / 2;
        return "<p class=\"MsoNormal\" style=\"text-indent:32pt\"><span style=\"mso-fareast-font-family:仿宋\">"
                + line.substring(0, half) + "</span><span lang=\"EN-US\">" + line.substring(half)
                + "<o:p></o:p></span></p>";
    }
}
