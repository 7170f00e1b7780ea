package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.endtoend.fuzz.Fuzzing;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever it is asked, the API answers, and never with a fault of its own. Requests are broken ones of real ones, as bytes on the
 * wire; see {@link io.zhibiao.endtoend.fuzz.FuzzTest} for how long and from which seed.
 */
@ExtendWith(SampleStack.Resolver.class)
class ApiFuzzTest {
    private static final List<String> REQUESTS = List.of(
            "/api/targets?indicator=gdp&region=35&period=2024&size=10&sort=value",
            "/api/targets?page=start&size=1",
            "/api/indicators?kind=target&cursor=eyJhIjpbMV19&size=2",
            "/api/points?indicator=gdp&kind=actual",
            "/api/postings?region=350121&from=2023-01-01",
            "/api/postings/0123456789abcdef0123456789abcdef",
            "/api/postings/0123456789abcdef0123456789abcdef/raw",
            "/api/alerts?type=target_new&size=5",
            "/api/search?q=%E5%9C%B0%E5%8C%BA%E7%94%9F%E4%BA%A7%E6%80%BB%E5%80%BC&size=3",
            "/api/facets?indicator=gdp",
            "/api/regions/350121",
            "/api/regions?q=%E7%A6%8F",
            "/api/coverage?year=2024",
            "/api/sources",
            "/api/export/panel.csv?region=35&year=2024",
            "/api/export/targets.jsonl?size=3",
            "/feeds/alerts.atom?region=35",
            "/api/openapi?format=json");

    /** The server repeats the name of the protocol it was asked by. */
    private static final Pattern STATUS = Pattern.compile("^\\S+/\\d+\\.\\d+ ([1-4]\\d\\d|50[15]) ");

    /** The limit of requests is one for each address. */
    private static final int ADDRESSES = 200;

    private final URI board;
    private final Random random = new Random(Fuzzing.SEED);
    private long requests;
    private long answers;
    private long good;

    ApiFuzzTest(SampleStack sample) {
        board = URI.create(sample.at("/"));
    }

    @Test
    void itAnswersWhateverItIsAsked() throws Exception {
        List<byte[]> seeds = REQUESTS.stream()
                .map(r -> (r + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n").getBytes(StandardCharsets.UTF_8))
                .toList();
        assertThat(Fuzzing.finding("api", this::ask, seeds)).isEmpty();
        assertThat(answers).as("answers to requests").isGreaterThan(requests / 2);
        assertThat(good).as("requests it could serve").isPositive();
    }

    private void ask(byte[] request) throws IOException {
        String answer = answer(request);
        requests++;
        if (answer.isEmpty()) {
            return;
        }
        answers++;
        good += answer.startsWith("HTTP/1.1 200") ? 1 : 0;
        if (!STATUS.matcher(answer).find()) {
            throw new IllegalStateException(
                    "answered " + answer.lines().findFirst().orElse(""));
        }
    }

    /** The first line of what is answered; nothing where the connection is closed without a word. */
    private String answer(byte[] request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(address()), 0));
            socket.connect(new InetSocketAddress(board.getHost(), board.getPort()));
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(bytes(request));
            return line(new BufferedInputStream(socket.getInputStream()));
        } catch (SocketTimeoutException e) {
            throw new IllegalStateException("no answer", e);
        } catch (SocketException e) {
            return ""; // it was told to go away before it had said all
        }
    }

    /** It may be as long as the protocol's name in the request was. */
    private static String line(InputStream answer) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = answer.read(); next >= 0 && next != '\n'; next = answer.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private byte[] address() {
        return new byte[] {127, 0, 0, (byte) (1 + random.nextInt(ADDRESSES))};
    }

    private static byte[] bytes(byte[] request) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("GET ".getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(request);
        all.writeBytes("Connection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }
}
