package io.zhibiao.indexer.core.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Alert;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParcelsTest {
    private static Channel channel(Channel.Kind kind) {
        return new Channel(
                "c",
                kind,
                new Destination.Address(URI.create("https://x.example.org/"), null),
                20,
                null,
                Duration.ofHours(1));
    }

    private static List<Alert> alerts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Alerts.target("a" + i, "https://www.linjiang.gov.cn/" + i, 6, 6.5))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void all_alerts_are_in_a_parcel_in_their_order(Channel.Kind kind) {
        List<Alert> alerts = alerts(120);
        List<List<Alert>> parcels = Parcels.of(channel(kind), alerts);
        assertThat(parcels.stream().flatMap(List::stream)).containsExactlyElementsOf(alerts);
        assertThat(parcels).allSatisfy(p -> assertThat(p).hasSizeBetween(1, 50));
    }

    @Test
    void a_message_is_no_longer_than_the_service_takes() {
        assertThat(Parcels.of(channel(Channel.Kind.WECOM), alerts(40)))
                .allSatisfy(p -> assertThat(MessageText.bytes(p)).isLessThanOrEqualTo(2048))
                .hasSizeGreaterThan(1);
    }

    @Test
    void an_alert_that_is_too_long_alone_is_cut_behind_a_character() {
        Alert endless = Alerts.saying("增长".repeat(2000) + "𠮷");
        Channel wecom = channel(Channel.Kind.WECOM);
        HttpCall call =
                Notification.of(wecom, (Destination.Address) wecom.destination(), List.of(endless), Instant.EPOCH);
        assertThat(call.body()).contains("…").doesNotContain("\uFFFD");
        assertThat(call.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2200);
    }

    @Test
    void no_half_of_a_character_is_left() {
        assertThat(MessageText.within("a𠮷b", 6)).isEqualTo("a𠮷b");
        assertThat(MessageText.within("a𠮷bc", 6)).isEqualTo("a…");
        assertThat(MessageText.within("ab", 2)).isEqualTo("ab");
    }
}
