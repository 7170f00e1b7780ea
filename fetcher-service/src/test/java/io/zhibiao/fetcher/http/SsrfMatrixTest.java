package io.zhibiao.fetcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.crawl.Preview;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.ProxyServer;
import io.zhibiao.fetcher.core.web.Validators;
import io.zhibiao.fetcher.core.web.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Nothing gets to a place that is not public without leave: written out, behind a name, behind a redirect, or behind a name whose
 * answer changes. A listener on every address of this machine hears of any attempt that does.
 */
class SsrfMatrixTest {
    static final List<String> ADDRESSES = ForbiddenPlaces.ADDRESSES;
    static final List<String> SPELLINGS = ForbiddenPlaces.SPELLINGS;

    private static final String OUTSIDE = "outside.example";
    private static final String EVIL = "evil.example";

    private final List<Socket> reached = new CopyOnWriteArrayList<>();
    private ServerSocket listener;
    private HttpServer outside;

    @BeforeEach
    void listen() throws IOException {
        listener = new ServerSocket(0);
        Thread.ofVirtual().start(this::accept);
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        outside.start();
    }

    @AfterEach
    void stop() throws IOException {
        listener.close();
        outside.stop(0);
    }

    @Test
    void isLargeEnough() {
        assertThat(ADDRESSES).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void refusesAnAddressWrittenOut(String address) {
        assertRefused(get(web(Dns.SYSTEM), "http://" + bracketed(address) + ":" + listener.getLocalPort() + "/"));
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void refusesAnAddressBehindAName(String address) throws UnknownHostException {
        List<InetAddress> answer = List.of(InetAddress.getByName(address));

        assertRefused(get(web(name -> answer), "http://" + EVIL + ":" + listener.getLocalPort() + "/"));
        assertRefused(get(web(name -> answer), "https://a_b." + EVIL + ":" + listener.getLocalPort() + "/"));
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void refusesAnAddressBehindAPublicOne(String address) throws UnknownHostException {
        List<InetAddress> answer = List.of(outside(), InetAddress.getByName(address));

        assertRefused(get(web(name -> answer), "http://" + EVIL + ":" + listener.getLocalPort() + "/"));
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void refusesAnAddressBehindARedirect(String address) {
        redirectTo("http://" + bracketed(address) + ":" + listener.getLocalPort() + "/secret");

        assertRefused(look());
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void refusesAnAddressBehindARedirectToAName(String address) throws UnknownHostException {
        redirectTo("//" + EVIL + ":" + listener.getLocalPort() + "/secret");

        assertRefused(look(Map.of(EVIL, InetAddress.getByName(address))));
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void refusesAnAddressBehindAProxy(String address) throws UnknownHostException {
        ProxyServer proxy = new ProxyServer(ProxyServer.Kind.HTTP, "127.0.0.1", listener.getLocalPort());
        Way way = new Way("test", Way.Reach.PUBLIC, proxy, Way.Tls.SAFE);
        List<InetAddress> answer = List.of(InetAddress.getByName(address));

        assertRefused(web(Dns.SYSTEM).get(ask("http://" + bracketed(address) + "/", way)));
        assertRefused(web(name -> answer).get(ask("https://" + EVIL + "/", way)));
    }

    /** Whatever a spelling is taken for, it leads nowhere, and the reason is told. */
    @ParameterizedTest
    @FieldSource("SPELLINGS")
    void getsNowhereBySpellings(String spelling) {
        String place = spelling.replaceFirst("%(?=[:#?\\\\]|$)", Integer.toString(listener.getLocalPort()));

        assertNowhere(get(web(SsrfMatrixTest::numeric), "http://" + place + "/"));
        redirectTo("http://" + place + "/");
        assertThat(look()).isInstanceOf(Preview.Trouble.class);
        assertThat(reached).isEmpty();
    }

    @Test
    void refusesANameThatAnswersDifferentlyTheSecondTime() {
        AtomicInteger asked = new AtomicInteger();
        OkWeb web = web(name -> List.of(asked.getAndIncrement() == 0 ? outside() : InetAddress.getLoopbackAddress()));
        outside.createContext("/", exchange -> answer(exchange, "Connection", "close"));

        assertThat(get(web, "http://" + EVIL + ":" + outside.getAddress().getPort() + "/"))
                .isInstanceOf(Answer.Page.class);
        assertRefused(get(web, "http://" + EVIL + ":" + listener.getLocalPort() + "/"));
    }

    @Test
    void refusesAnAnswerThatChangesBetweenCheckAndUse() {
        OkWeb web = web(name -> new Changing());

        assertRefused(get(web, "http://" + EVIL + ":" + listener.getLocalPort() + "/"));
    }

    @Test
    void connectsWithLeave() {
        web(Dns.SYSTEM).get(ask("http://127.0.0.1:" + listener.getLocalPort() + "/", Ways.LOCAL));

        assertThat(reached).isNotEmpty();
    }

    private void assertRefused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Forbidden.class).asString().contains("address is not public: ");
        assertThat(reached).isEmpty();
    }

    private void assertRefused(Preview preview) {
        assertThat(preview).isInstanceOf(Preview.Trouble.class).asString().contains("address is not public: ");
        assertThat(reached).isEmpty();
    }

    private void assertNowhere(Answer answer) {
        assertThat(answer).isInstanceOfAny(Answer.Forbidden.class, Answer.Broken.class);
        assertThat(reached).isEmpty();
    }

    private Preview look() {
        return look(Map.of());
    }

    /** Looks at a source whose list stands on a public server, which sends us on. */
    private Preview look(Map<String, InetAddress> others) {
        Source source = Given.given()
                .url("http://" + OUTSIDE + ":" + outside.getAddress().getPort() + "/list/")
                .access(false, false)
                .source();
        OkWeb web = web(name -> {
            InetAddress other = others.get(name);
            return other != null ? List.of(other) : name.equals(OUTSIDE) ? List.of(outside()) : numeric(name);
        });
        return Preview.of(source, web, Instant.now(), Duration.ofSeconds(20));
    }

    private void redirectTo(String place) {
        outside.createContext("/list/", exchange -> {
            exchange.getResponseHeaders().set("Location", place);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private static void answer(HttpExchange exchange, String header, String value) throws IOException {
        exchange.getResponseHeaders().set(header, value);
        exchange.sendResponseHeaders(200, 4);
        exchange.getResponseBody().write(new byte[4]);
        exchange.close();
    }

    /** A web for which one server of this machine is public: the one that is found by the name of the outside. */
    private static OkWeb web(Dns names) {
        return new OkWeb(
                "test",
                Clock.systemUTC(),
                names,
                address -> address.toString().startsWith(OUTSIDE + "/") || PublicAddress.is(address));
    }

    private static InetAddress outside() {
        try {
            return InetAddress.getByAddress(OUTSIDE, new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the system's resolver makes of numbers and of this machine's own names; asks no server. */
    private static List<InetAddress> numeric(String name) throws UnknownHostException {
        if (!name.matches("[0-9a-fxA-FX.:]+|localhost\\.?")) {
            throw new UnknownHostException(name);
        }
        return Dns.SYSTEM.lookup(name);
    }

    private static Answer get(OkWeb web, String address) {
        return web.get(ask(address, Ways.GUARDED));
    }

    private static Ask ask(String address, Way way) {
        return new Ask(address, Validators.NONE, Map.of(), 100, false, way, Duration.ofSeconds(20));
    }

    private static String bracketed(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                reached.add(socket);
                socket.close();
            }
        } catch (IOException e) {
            assertThat(listener.isClosed()).isTrue();
        }
    }

    /** Public to who looks first, this machine to who looks again. */
    private static final class Changing extends AbstractList<InetAddress> {
        private int looks;

        @Override
        public InetAddress get(int index) {
            return looks++ == 0 ? outside() : InetAddress.getLoopbackAddress();
        }

        @Override
        public int size() {
            return 1;
        }
    }
}
