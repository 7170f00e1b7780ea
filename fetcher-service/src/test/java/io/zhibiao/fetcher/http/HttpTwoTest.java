package io.zhibiao.fetcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import io.zhibiao.fetcher.core.web.Way;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP/2 where a server speaks it, by frames written out; headers that never end are cut off. */
class HttpTwoTest {
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int CONTINUATION = 9;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final byte STATUS_200 = (byte) 0x88;
    private static final int PREFACE = 24;

    @TempDir
    private static Path folder;

    private static SSLContext context;

    private final OkWeb web = new OkWeb("test", Clock.systemUTC());
    private final AtomicInteger connections = new AtomicInteger();
    private SSLServerSocket server;

    @BeforeAll
    static void makeKeys() throws Exception {
        context = Keys.context(Keys.make(folder.resolve("keys.p12")));
    }

    @BeforeEach
    void listen() throws IOException {
        server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        SSLParameters parameters = server.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        server.setSSLParameters(parameters);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        web.close();
    }

    @Test
    void speaksTheSecondVersionOverOneConnection() {
        serve((stream, out) -> {
            frame(out, HEADERS, END_HEADERS, stream, STATUS_200);
            frame(out, DATA, END_STREAM, stream, "page".getBytes(StandardCharsets.US_ASCII));
        });

        for (int request = 0; request < 20; request++) {
            assertThat(get())
                    .isEqualTo(new Answer.Page(
                            new Body("page".getBytes(StandardCharsets.US_ASCII)), null, Validators.NONE));
        }
        assertThat(connections).hasValue(1);
    }

    @Test
    void readsNoHeaderThatNeverEnds() {
        serve((stream, out) -> {
            frame(out, HEADERS, 0, stream, STATUS_200);
            byte[] piece = header("x".repeat(10_000));
            while (true) {
                frame(out, CONTINUATION, 0, stream, piece);
            }
        });

        assertThat(get()).isInstanceOf(Answer.Broken.class);
    }

    @Test
    void readsNoHeadersThatComeForEver() {
        serve((stream, out) -> {
            byte[] early = {0x08, 0x03, '1', '0', '3'};
            while (true) {
                frame(out, HEADERS, END_HEADERS, stream, early);
            }
        });

        assertThat(get()).isInstanceOf(Answer.Broken.class);
    }

    @Test
    void countsFieldsThatAreWrittenInOneByte() {
        serve((stream, out) -> {
            byte[] fields = new byte[16_000];
            Arrays.fill(fields, (byte) 0x90); // accept-encoding, from the static table
            fields[0] = STATUS_200;
            frame(out, HEADERS, END_HEADERS | END_STREAM, stream, fields);
        });

        assertThat(get()).isEqualTo(new Answer.Broken("more than 256 header fields"));
    }

    private interface Speech {
        void to(int stream, DataOutputStream out) throws IOException;
    }

    private void serve(Speech speech) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    SSLSocket client = (SSLSocket) server.accept();
                    connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> speak(client, speech));
                }
            } catch (IOException e) {
                assertThat(server.isClosed()).isTrue();
            }
        });
    }

    /** Answers each HEADERS frame of the client; leaves the others aside. */
    private static void speak(SSLSocket client, Speech speech) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            in.skipNBytes(PREFACE);
            frame(out, SETTINGS, 0, 0);
            while (true) {
                int head = in.readInt();
                in.readByte();
                int stream = in.readInt();
                in.skipNBytes(head >>> 8);
                if ((head & 0xff) == HEADERS) {
                    speech.to(stream, out);
                    out.flush();
                }
            }
        } catch (IOException e) {
            assertThat(e).as("the client hung up").isNotNull();
        }
    }

    private static void frame(DataOutputStream out, int type, int flags, int stream, byte... payload)
            throws IOException {
        out.writeInt((payload.length << 8) | type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
    }

    /** A field without index, its name {@code a}, its value as long as 14 bits tell. */
    private static byte[] header(String value) {
        byte[] field = new byte[value.length() + 6];
        field[1] = 1;
        field[2] = 'a';
        int rest = value.length() - 127;
        field[3] = 127;
        field[4] = (byte) ((rest & 0x7f) | 0x80);
        field[5] = (byte) (rest >>> 7);
        System.arraycopy(value.getBytes(StandardCharsets.US_ASCII), 0, field, 6, value.length());
        return field;
    }

    private Answer get() {
        Way way = new Way("test", Way.Reach.LOCAL, null, new Way.Tls(false, true));
        return web.get(new Ask(
                "https://127.0.0.1:" + server.getLocalPort() + "/",
                Validators.NONE,
                Map.of(),
                1_000_000,
                false,
                way,
                Duration.ofSeconds(30)));
    }
}
