package io.zhibiao.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what an import would send. */
@Command(
        name = "print",
        description = "Prints the saved objects, to import by hand (Stack Management, Saved Objects) or to keep.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class KibanaPrintCommand implements Runnable {
    @Mixin
    private BoardOption board = new BoardOption();

    @Override
    public void run() {
        System.out.print(board.objects().ndjson());
        System.out.flush();
    }
}
