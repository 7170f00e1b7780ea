package io.zhibiao.indexer.core.alerts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Alerts as the message of an HTTP channel. Texts go as plain text, never as markup: they come from pages.
 *
 * <p>Signatures: the webhook's is {@code sha256=} and the hex HMAC-SHA256 of {@code timestamp.body}; DingTalk's and Feishu's are
 * as their documentation of custom bots says; WeCom and Slack keep their secret in the address.
 */
public final class Notification {
    private static final String ALGORITHM = "HmacSHA256";

    private final Channel channel;
    private final Destination.Address to;
    private final List<Alert> alerts;
    private final Instant now;

    private Notification(Channel channel, Destination.Address to, List<Alert> alerts, Instant now) {
        this.channel = channel;
        this.to = to;
        this.alerts = alerts;
        this.now = now;
    }

    /** The call that tells a channel of alerts. */
    public static HttpCall of(Channel channel, Destination.Address to, List<Alert> alerts, Instant now) {
        return new Notification(channel, to, alerts, now).call();
    }

    private HttpCall call() {
        return switch (channel.kind()) {
            case DINGTALK -> dingtalk();
            case WECOM -> call(to.url(), text());
            case FEISHU -> feishu();
            case SLACK -> call(to.url(), json().put("text", escaped(message())));
            case WEBHOOK, MAIL, KAFKA -> webhook();
        };
    }

    /** The alert itself, or a list of those that were gathered. */
    private HttpCall webhook() {
        String body = channel.gathers() ? EventJson.line(Map.of("alerts", alerts)) : EventJson.line(alerts.getFirst());
        String seconds = Long.toString(now.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "X-Zhibiao-Alert",
                String.join(",", alerts.stream().map(Alert::id).toList()));
        headers.put("X-Zhibiao-Timestamp", seconds);
        if (to.secret() != null) {
            byte[] signature = hmac(to.secret(), seconds + "." + body);
            headers.put("X-Zhibiao-Signature", "sha256=" + HexFormat.of().formatHex(signature));
        }
        return new HttpCall(to.url(), headers, body);
    }

    private HttpCall dingtalk() {
        if (to.secret() == null) {
            return call(to.url(), text());
        }
        String millis = Long.toString(now.toEpochMilli());
        String sign = base64(hmac(to.secret(), millis + "\n" + to.secret()));
        String address = to.url() + (to.url().getQuery() == null ? "?" : "&") + "timestamp=" + millis + "&sign="
                + URLEncoder.encode(sign, StandardCharsets.UTF_8);
        return call(URI.create(address), text());
    }

    private HttpCall feishu() {
        ObjectNode body = json();
        if (to.secret() != null) {
            String seconds = Long.toString(now.getEpochSecond());
            body.put("timestamp", seconds);
            body.put("sign", base64(hmac(seconds + "\n" + to.secret(), "")));
        }
        body.put("msg_type", "text").putObject("content").put("text", message());
        return call(to.url(), body);
    }

    private String message() {
        return MessageText.within(MessageText.of(alerts), Parcels.mostBytes(channel.kind()));
    }

    /** Slack reads {@code <…>} as links and mentions. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private ObjectNode text() {
        ObjectNode body = json().put("msgtype", "text");
        body.putObject("text").put("content", message());
        return body;
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static HttpCall call(URI url, ObjectNode body) {
        return new HttpCall(url, Map.of(), body.toString());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] hmac(String key, String data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(data.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
