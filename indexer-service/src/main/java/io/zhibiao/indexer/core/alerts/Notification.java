package io.zhibiao.indexer.core.alerts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.targets.Plain;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An alert as the message of a channel. Texts go as plain text, never as markup: they come from pages.
 *
 * <p>Signatures: the webhook's is {@code sha256=} and the hex HMAC-SHA256 of {@code timestamp.body}; DingTalk's and Feishu's are
 * as their documentation of custom bots says; WeCom and Slack keep their secret in the address.
 */
public final class Notification {
    private static final String ALGORITHM = "HmacSHA256";

    private Notification() {}

    /** The call that tells a channel of an alert. */
    public static HttpCall of(Channel channel, Alert alert, Instant now) {
        return switch (channel.kind()) {
            case WEBHOOK -> webhook(channel, alert, now);
            case DINGTALK -> dingtalk(channel, alert, now);
            case WECOM -> call(channel.url(), text("msgtype", "text", "content", message(alert)));
            case FEISHU -> feishu(channel, alert, now);
            case SLACK -> call(channel.url(), json().put("text", escaped(message(alert))));
        };
    }

    private static HttpCall webhook(Channel channel, Alert alert, Instant now) {
        String body = EventJson.line(alert);
        String seconds = Long.toString(now.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Zhibiao-Alert", alert.id());
        headers.put("X-Zhibiao-Timestamp", seconds);
        if (channel.secret() != null) {
            byte[] signature = hmac(channel.secret(), seconds + "." + body);
            headers.put("X-Zhibiao-Signature", "sha256=" + HexFormat.of().formatHex(signature));
        }
        return new HttpCall(channel.url(), headers, body);
    }

    private static HttpCall dingtalk(Channel channel, Alert alert, Instant now) {
        ObjectNode body = text("msgtype", "text", "content", message(alert));
        if (channel.secret() == null) {
            return call(channel.url(), body);
        }
        String millis = Long.toString(now.toEpochMilli());
        String sign = base64(hmac(channel.secret(), millis + "\n" + channel.secret()));
        String address = channel.url() + (channel.url().getQuery() == null ? "?" : "&") + "timestamp=" + millis
                + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
        return call(URI.create(address), body);
    }

    private static HttpCall feishu(Channel channel, Alert alert, Instant now) {
        ObjectNode body = json();
        if (channel.secret() != null) {
            String seconds = Long.toString(now.getEpochSecond());
            body.put("timestamp", seconds);
            body.put("sign", base64(hmac(seconds + "\n" + channel.secret(), "")));
        }
        body.put("msg_type", "text").putObject("content").put("text", message(alert));
        return call(channel.url(), body);
    }

    /** Both lines, the sentence and where it stands. */
    private static String message(Alert alert) {
        StringBuilder message = new StringBuilder(alert.message().zh());
        message.append('\n').append(alert.message().en());
        if (alert.evidence() != null) {
            message.append("\n“").append(Plain.line(alert.evidence().quote())).append('”');
        }
        if (alert.posting() != null) {
            message.append('\n').append(alert.posting().url());
        }
        return message.toString();
    }

    /** Slack reads {@code <…>} as links and mentions. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static ObjectNode text(String typeKey, String type, String key, String message) {
        ObjectNode body = json().put(typeKey, type);
        body.putObject(type).put(key, message);
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
