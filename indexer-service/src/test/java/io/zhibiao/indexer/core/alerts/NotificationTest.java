package io.zhibiao.indexer.core.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final Alert ALERT = Alerts.target("a1", "https://www.linjiang.gov.cn/a", 6, 6.5);

    private static HttpCall call(Channel.Kind kind) {
        return call(kind, Duration.ZERO, List.of(ALERT));
    }

    private static HttpCall call(Channel.Kind kind, Duration digest, List<Alert> alerts) {
        var to = new Destination.Address(URI.create("https://bot.example.org/send?token=1"), "s3cret");
        return Notification.of(new Channel("c", kind, to, 20, null, digest), to, alerts, NOW);
    }

    private static JsonNode body(HttpCall call) {
        return EventJson.read(call.body().getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }

    /** Expected signatures were computed apart, with openssl dgst -hmac. */
    @Test
    void the_webhook_gets_the_alert_signed() {
        HttpCall call = call(Channel.Kind.WEBHOOK);
        assertThat(EventJson.read(call.body().getBytes(StandardCharsets.UTF_8), Alert.class))
                .isEqualTo(ALERT);
        assertThat(call.headers())
                .containsEntry("X-Zhibiao-Alert", "a1")
                .containsEntry("X-Zhibiao-Timestamp", "1700000000");
        assertThat(call.headers().get("X-Zhibiao-Signature")).matches("sha256=[0-9a-f]{64}");
    }

    @Test
    void a_webhook_that_gathers_gets_a_list() {
        Alert other = Alerts.target("a2", "https://www.linjiang.gov.cn/b", 6, 6.5);
        HttpCall call = call(Channel.Kind.WEBHOOK, Duration.ofHours(1), List.of(ALERT, other));
        assertThat(body(call).path("alerts")).hasSize(2);
        assertThat(call.headers()).containsEntry("X-Zhibiao-Alert", "a1,a2");
    }

    @Test
    void dingtalk_is_signed_in_the_address() {
        HttpCall call = call(Channel.Kind.DINGTALK);
        assertThat(call.url().toString())
                .isEqualTo(
                        "https://bot.example.org/send?token=1&timestamp=1700000000000&sign=MT7bXSNfVTPzQMEuLWvmMNbmZSCUY1X6YKn9AxBnLsI%3D");
        assertThat(body(call).at("/text/content").asText())
                .startsWith("临江县 目标 <6%>\nLinjiang: target <6%>\n“")
                .endsWith("\nhttps://www.linjiang.gov.cn/a");
    }

    @Test
    void feishu_is_signed_in_the_body() {
        JsonNode body = body(call(Channel.Kind.FEISHU));
        assertThat(body.path("timestamp").asText()).isEqualTo("1700000000");
        assertThat(body.path("sign").asText()).isEqualTo("IX3eHI0/v/Td7jqJ0ynSEK3Dq5JY3HUZeoeMgVZeZGo=");
        assertThat(body.path("msg_type").asText()).isEqualTo("text");
        assertThat(body.at("/content/text").asText()).startsWith("临江县");
    }

    @Test
    void wecom_takes_text() {
        JsonNode body = body(call(Channel.Kind.WECOM));
        assertThat(body.path("msgtype").asText()).isEqualTo("text");
        assertThat(body.at("/text/content").asText()).startsWith("临江县");
    }

    @Test
    void slack_reads_no_markup_out_of_a_text() {
        assertThat(body(call(Channel.Kind.SLACK)).path("text").asText()).startsWith("临江县 目标 &lt;6%&gt;");
    }

    @ParameterizedTest
    @CsvSource({
        "WEBHOOK, 204, '', DELIVERED",
        "WEBHOOK, 503, '', LATER",
        "WEBHOOK, 429, '', LATER",
        "WEBHOOK, 404, '', NEVER",
        "WEBHOOK, 302, '', NEVER",
        "DINGTALK, 200, '{\"errcode\":0}', DELIVERED",
        "DINGTALK, 200, '{\"errcode\":130101}', LATER",
        "DINGTALK, 200, '{\"errcode\":310000}', NEVER",
        "WECOM, 200, '{\"errcode\":45009}', LATER",
        "FEISHU, 200, '{\"code\":0}', DELIVERED",
        "FEISHU, 200, '{\"code\":19021}', NEVER",
        "FEISHU, 200, '<html>', LATER",
        "SLACK, 200, ok, DELIVERED"
    })
    void an_answer_tells_what_to_do(Channel.Kind kind, int status, String body, Verdict verdict) {
        assertThat(Verdict.of(kind, status, body)).isEqualTo(verdict);
    }
}
