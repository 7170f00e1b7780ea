package io.zhibiao.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
    @TempDir
    private Path folder;

    @Test
    void closingEndsTheProcess() {
        ServerProcess process = start("sleep 60");
        assertThat(process.alive()).isTrue();
        process.close();
        assertThat(process.alive()).isFalse();
    }

    @Test
    void aKilledProcessStartsAgainWithTheSameCommand() {
        ServerProcess process = start("sleep 60");
        long first = process.pid();
        process.kill();
        process.restart();
        assertThat(process.alive()).isTrue();
        assertThat(process.pid()).isNotEqualTo(first);
        process.close();
    }

    @Test
    void itsLastWordsAreTheFaultsOfItsLog() {
        ServerProcess process = start("echo starting; echo 'ERROR disk full'; echo bye");
        await().until(() -> !process.alive());
        assertThat(process.lastWords()).isEqualTo("ERROR disk full");
    }

    @Test
    void theInterruptOfATerminalDoesNotReachIt() throws Exception {
        ServerProcess process = start("sleep 60");
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.alive()).isTrue();
        process.close();
    }

    private ServerProcess start(String script) {
        return ServerProcess.start(
                new Launch("test", List.of("/bin/sh", "-c", "exec 2>&1; " + script), () -> {}),
                folder.resolve("test.log"));
    }
}
