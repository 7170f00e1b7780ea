package io.zhibiao.indexer.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.alerts.Channel;
import io.zhibiao.indexer.core.alerts.Destination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook or a chat service's bot: checks form and signature, and that the signature is of now. */
final class HttpStandIn implements StandIn {
    private static final String SECRET = "SEC-对-1";
    private static final Pattern ALERT = Pattern.compile("https://www\\.linjiang\\.gov\\.cn/(alert\\d+)");

    private final Channel.Kind kind;
    private final Clock clock;
    private final HttpServer server;
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile boolean up = true;

    HttpStandIn(Channel.Kind kind, Clock clock) {
        this.kind = kind;
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    @Override
    public Channel channel() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/bot?access_token=t");
        return new Channel(
                kind + "-" + server.getAddress().getPort(),
                kind,
                new Destination.Address(url, SECRET),
                6000,
                null,
                Duration.ZERO);
    }

    @Override
    public Sender sender() {
        return new Senders("127.0.0.1:1").of(channel());
    }

    private void answer(HttpExchange exchange) throws IOException {
        int attempt = attempts.incrementAndGet();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!up && attempt % 2 == 0) {
            exchange.close(); // no answer at all
            return;
        }
        if (up) {
            take(exchange, body);
        }
        byte[] answer = (up ? ok() : "<html>bad gateway</html>").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(up ? 200 : 502, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String ok() {
        return switch (kind) {
            case DINGTALK, WECOM -> "{\"errcode\":0,\"errmsg\":\"ok\"}";
            case FEISHU -> "{\"code\":0,\"msg\":\"success\"}";
            default -> "ok";
        };
    }

    private void take(HttpExchange exchange, String body) throws IOException {
        JsonNode message = EventJson.mapper().readTree(body);
        check("a POST", exchange.getRequestMethod().equals("POST"));
        check("JSON", exchange.getRequestHeaders().getFirst("Content-Type").startsWith("application/json"));
        String text =
                switch (kind) {
                    case DINGTALK -> dingtalk(exchange, message);
                    case WECOM -> textOf(message, "msgtype", "/text/content");
                    case FEISHU -> feishu(message);
                    case SLACK -> message.path("text").asText();
                    default -> webhook(exchange, body, message);
                };
        check(
                "both languages, the sentence and the link",
                text.contains("临江县") && text.contains("Linjiang") && text.contains("地区生产总值增长6%"));
        Matcher id = ALERT.matcher(text);
        check("an alert", id.find());
        received.add(id.group(1));
    }

    private String webhook(HttpExchange exchange, String body, JsonNode message) {
        String time = exchange.getRequestHeaders().getFirst("X-Zhibiao-Timestamp");
        String signature = exchange.getRequestHeaders().getFirst("X-Zhibiao-Signature");
        check("signed", ("sha256=" + HexFormat.of().formatHex(hmac(SECRET, time + "." + body))).equals(signature));
        recent(Long.parseLong(time));
        check(
                "its id as a header",
                message.path("id").asText().equals(exchange.getRequestHeaders().getFirst("X-Zhibiao-Alert")));
        return body;
    }

    private String dingtalk(HttpExchange exchange, JsonNode message) {
        String query = exchange.getRequestURI().getRawQuery();
        String time = parameter(query, "timestamp");
        check("the token", parameter(query, "access_token").equals("t"));
        check("signed", base64(hmac(SECRET, time + "\n" + SECRET)).equals(parameter(query, "sign")));
        recent(Long.parseLong(time) / 1000);
        return textOf(message, "msgtype", "/text/content");
    }

    private String feishu(JsonNode message) {
        String time = message.path("timestamp").asText();
        check(
                "signed",
                base64(hmac(time + "\n" + SECRET, ""))
                        .equals(message.path("sign").asText()));
        recent(Long.parseLong(time));
        return textOf(message, "msg_type", "/content/text");
    }

    private String textOf(JsonNode message, String type, String path) {
        check("text", message.path(type).asText().equals("text"));
        return message.at(path).asText();
    }

    /** The services refuse a signature that is older than an hour; this one is stricter. */
    private void recent(long second) {
        check("signed now", Math.abs(clock.instant().getEpochSecond() - second) <= 60);
    }

    private void check(String what, boolean holds) {
        if (!holds) {
            faults.add(kind + " is not " + what);
        }
    }

    private static String parameter(String query, String name) {
        Matcher value = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(query);
        return value.find() ? URLDecoder.decode(value.group(1), StandardCharsets.UTF_8) : "";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] hmac(String key, String data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(data.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void down() {
        up = false;
    }

    @Override
    public void up() {
        up = true;
    }

    @Override
    public int attempts() {
        return attempts.get();
    }

    @Override
    public List<String> received() {
        return received;
    }

    @Override
    public List<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
