package io.zhibiao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResidentMemoryTest {
    @Test
    void thisProcessHoldsSomeMemory() {
        assertThat(ResidentMemory.mebibytes(ProcessHandle.current().pid())).isBetween(16L, 16_384L);
    }

    @Test
    void aProcessThatIsGoneHoldsNone() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        assertThat(ResidentMemory.mebibytes(gone.pid())).isZero();
    }
}
