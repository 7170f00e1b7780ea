package io.zhibiao.standalone;

import io.zhibiao.standalone.cli.Zhibiao;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Entry point of the launcher script. */
public final class Main {
    /** Kept in a field: a logger that nobody holds forgets its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    public static void main(String[] args) {
        // The client libraries tell their whole configuration at INFO; what concerns the user is printed by the
        // commands.
        ROOT.setLevel(Level.SEVERE);
        System.exit(Zhibiao.run(args));
    }
}
