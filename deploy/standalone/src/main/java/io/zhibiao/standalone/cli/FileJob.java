package io.zhibiao.standalone.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Does one thing with each file: a bad one is told and skipped, the exit code tells that there was one. */
final class FileJob {
    /** What is done with a file. */
    interface Step {
        /** Handles a page; throws with a message that names what is wrong. */
        void handle(Path file, PageFile page);
    }

    private final String title;
    private final InputFiles inputs;
    private int failed;

    FileJob(String title, List<Path> paths) {
        this.title = title;
        this.inputs = InputFiles.of(paths);
    }

    /** Runs the step over all files. */
    int run(Step step) {
        inputs.faults().forEach(this::fail);
        if (Console.terminal()) {
            runWithBar(step);
        } else {
            inputs.files().forEach(file -> handle(file, step));
        }
        return failed == 0 ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** How many files there are. */
    int files() {
        return inputs.files().size();
    }

    int failed() {
        return failed;
    }

    private void runWithBar(Step step) {
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName(title)
                .setInitialMax(inputs.files().size())
                .setStyle(ProgressBarStyle.ASCII);
        for (Path file : ProgressBar.wrap(inputs.files(), bar)) {
            handle(file, step);
        }
    }

    private void handle(Path file, Step step) {
        try {
            step.handle(file, PageFile.read(file, Instant.now()));
        } catch (PageFile.UnreadableFile e) {
            fail(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            fail(file + ": " + e.getMessage());
        }
    }

    private void fail(String message) {
        failed++;
        Console.say(message);
    }
}
