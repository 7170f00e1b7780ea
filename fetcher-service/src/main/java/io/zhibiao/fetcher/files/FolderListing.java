package io.zhibiao.fetcher.files;

import io.zhibiao.fetcher.core.lists.FolderList;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages and documents of a folder and all below it, the latest first. Links that lead out are not followed. */
final class FolderListing extends SimpleFileVisitor<Path> {
    private static final int DEEPEST = 30;
    private static final Set<String> ENDINGS =
            Set.of("html", "htm", "shtml", "xhtml", "txt", "md", "pdf", "docx", "doc", "wps", "xlsx", "xls", "et");

    private final Path top;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Path file, long millis) {}

    private FolderListing(Path top) {
        this.top = top;
    }

    /** The listing as {@link FolderList} reads it. */
    static String of(Path folder) throws IOException {
        FolderListing listing = new FolderListing(folder);
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, listing);
        return listing.entries.stream()
                .sorted(Comparator.comparingLong(Entry::millis).reversed().thenComparing(Entry::file))
                .map(e -> FolderList.line(e.file().toUri().toString(), e.millis(), name(e.file())))
                .collect(Collectors.joining());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.equals(top) || !isHidden(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && !isHidden(file) && ENDINGS.contains(ending(file))) {
            entries.add(new Entry(file, attributes.lastModifiedTime().toMillis()));
        }
        return FileVisitResult.CONTINUE;
    }

    /** What may not be read keeps nothing else back. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path file) {
        return name(file).startsWith(".");
    }

    private static String ending(Path file) {
        return name(file).substring(name(file).lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
