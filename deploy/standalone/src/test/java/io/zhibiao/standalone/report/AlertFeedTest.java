package io.zhibiao.standalone.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class AlertFeedTest {
    @Test
    void anAlertReadsAsItsMessageAndItsSentence() throws IOException {
        assertThat(AlertFeed.lines(sample()))
                .isEqualTo("[target_revised] 青川县 地区生产总值增长目标（2024年）由6%左右改为6.5%左右\n    “地区生产总值增长6.5%左右”");
    }

    private static Alert sample() throws IOException {
        try (InputStream in = Alert.class.getResourceAsStream("sample/alert.v1.json")) {
            return EventJson.read(in.readAllBytes(), Alert.class);
        }
    }
}
