package io.zhibiao.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files named on the command line; a folder stands for the pages and documents below it. */
final class InputFiles {
    private static final Set<String> PAGES = Stream.concat(
                    Stream.of("html", "htm", "shtml", "xhtml", "txt", "md"), LinkedFiles.DOCUMENTS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final List<Path> files = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private InputFiles() {}

    /** Lists the files; what is not there is a fault, the rest is listed all the same. */
    static InputFiles of(List<Path> paths) {
        InputFiles inputs = new InputFiles();
        paths.forEach(inputs::add);
        return inputs;
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private void add(Path path) {
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (Files.isRegularFile(path)) {
            files.add(path);
        } else {
            faults.add(path + ": there is no such file or folder");
        }
    }

    private void addFolder(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> pages = below.filter(Files::isRegularFile)
                    .filter(InputFiles::isPage)
                    .sorted()
                    .toList();
            Set<Path> attached = attached(pages);
            pages.stream()
                    .filter(p -> !attached.contains(p.toAbsolutePath().normalize()))
                    .forEach(files::add);
            if (pages.isEmpty()) {
                faults.add(folder + ": holds no page ("
                        + String.join(", ", PAGES.stream().sorted().toList()) + ")");
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            faults.add(folder + ": can't be read: " + e.getMessage());
        }
    }

    /** Documents that a page links come with it, and are no pages of their own. */
    private static Set<Path> attached(List<Path> pages) throws IOException {
        Set<Path> attached = new HashSet<>();
        if (pages.stream().anyMatch(p -> LinkedFiles.DOCUMENTS.contains(LinkedFiles.ending(p)))) {
            for (Path page : pages) {
                attached.addAll(LinkedFiles.of(page));
            }
        }
        return attached;
    }

    private static boolean isPage(Path file) {
        return PAGES.contains(LinkedFiles.ending(file));
    }
}
