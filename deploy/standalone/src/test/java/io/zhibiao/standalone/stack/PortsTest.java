package io.zhibiao.standalone.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void freePortsPass() {
        assertThatCode(() -> Ports.free().requireFree(true)).doesNotThrowAnyException();
    }

    @Test
    void eachTakenPortIsNamedWithTheOptionThatChoosesAnother() throws IOException {
        try (ServerSocket one = taken();
                ServerSocket two = taken()) {
            Ports free = Ports.free();
            Ports ports = new Ports(
                    one.getLocalPort(),
                    free.fetcher(),
                    free.cleaner(),
                    free.extractor(),
                    two.getLocalPort(),
                    free.elasticsearch());
            assertThatThrownBy(() -> ports.requireFree(true))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining(one.getLocalPort() + " is taken")
                    .hasMessageContaining("--board-port")
                    .hasMessageContaining(two.getLocalPort() + " is taken")
                    .hasMessageContaining("--kafka-port");
        }
    }

    private static ServerSocket taken() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
