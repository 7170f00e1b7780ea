package io.zhibiao.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The documents that a saved page links and that were saved with it: in its folder, or below. */
final class LinkedFiles {
    /** Endings of the documents that the cleaner reads. */
    static final Set<String> DOCUMENTS = Set.of("pdf", "docx", "doc", "wps", "xlsx", "xls", "et");

    private static final Set<String> PAGES = Set.of("html", "htm", "shtml", "xhtml");

    private LinkedFiles() {}

    /** The files in the order of their links, each once; none for what is no HTML page. */
    static List<Path> of(Path page) throws IOException {
        if (!PAGES.contains(ending(page))) {
            return List.of();
        }
        Set<Path> linked = new LinkedHashSet<>();
        try (InputStream in = Files.newInputStream(page)) {
            for (Element link : Jsoup.parse(in, null, "").select("a[href], iframe[src], embed[src]")) {
                String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                candidates(page, address).stream().findFirst().ifPresent(linked::add);
            }
        }
        return List.copyOf(linked);
    }

    /** The lower-case ending of a file's name, without the dot; empty for none. */
    static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static List<Path> candidates(Path page, String address) {
        List<Path> found = new ArrayList<>();
        for (String name : List.of(address, decoded(address))) {
            if (isRelative(name)) {
                resolve(page, name.replaceFirst("[?#].*", ""), found);
            }
        }
        return found;
    }

    private static boolean isRelative(String address) {
        return !address.isBlank() && address.indexOf(':') < 0 && !address.startsWith("/") && !address.startsWith("\\");
    }

    /** A page may not pull in what lies elsewhere on the machine, by a path nor by a symbolic link. */
    private static void resolve(Path page, String name, List<Path> found) {
        try {
            Path folder = page.toAbsolutePath().normalize().resolveSibling("");
            Path file = folder.resolve(name.strip()).normalize();
            if (file.startsWith(folder)
                    && DOCUMENTS.contains(ending(file))
                    && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(folder.toRealPath())) {
                found.add(file);
            }
        } catch (InvalidPathException | IOException e) {
            // No name of a file that can be read here.
        }
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
