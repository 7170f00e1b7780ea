package io.zhibiao.standalone;

import io.zhibiao.standalone.cli.Zhibiao;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Entry point of the launcher script. */
public final class Main {
    /** Kept in a field: a logger that nobody holds forgets its level. */
    private static final Logger ROOT = Logger.getLogger("");

    /** They log every oddity of a document as an error; what is wrong with a file is printed in one line. */
    private static final List<Logger> DOCUMENTS = Stream.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi")
            .map(Logger::getLogger)
            .toList();

    private Main() {}

    public static void main(String[] args) {
        // The client libraries tell their whole configuration at INFO; what concerns the user is printed by the
        // commands.
        ROOT.setLevel(Level.SEVERE);
        DOCUMENTS.forEach(library -> library.setLevel(Level.OFF));
        System.exit(Zhibiao.run(args));
    }
}
