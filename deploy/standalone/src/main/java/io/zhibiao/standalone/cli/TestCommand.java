package io.zhibiao.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells of the test suite; the launcher script runs it, for it is Maven's. */
@Command(name = "test", description = "Runs the whole test suite (mvn verify); further arguments go to Maven.")
final class TestCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Console.say("start the tests by the script: ./zhibiao test");
        return ExitCode.USAGE;
    }
}
