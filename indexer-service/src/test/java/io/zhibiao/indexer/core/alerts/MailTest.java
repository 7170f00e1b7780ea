package io.zhibiao.indexer.core.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Alert;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailTest {
    private static final Destination.Mailboxes MAILBOXES = new Destination.Mailboxes(
            URI.create("smtp://mail.example.org"), null, "zhibiao@example.org", List.of("desk@example.org"));
    private static final Alert ONE = Alerts.target("a1", "https://www.linjiang.gov.cn/a", 6, 6.5);
    private static final Alert OTHER = Alerts.target("a2", "https://www.linjiang.gov.cn/b", 6, 6.5);

    @Test
    void an_alert_is_a_mail_with_its_id() {
        Mail mail = Mail.of(MAILBOXES, List.of(ONE));
        assertThat(mail.id()).isEqualTo("<a1@example.org>");
        assertThat(mail.subject()).isEqualTo("临江县 目标 <6%>");
        assertThat(mail.text()).contains("Linjiang: target <6%>", "“", "https://www.linjiang.gov.cn/a");
    }

    @Test
    void gathered_alerts_are_one_mail_with_the_same_id_each_time() {
        Mail mail = Mail.of(MAILBOXES, List.of(ONE, OTHER));
        assertThat(mail.id()).isEqualTo(Mail.of(MAILBOXES, List.of(ONE, OTHER)).id());
        assertThat(mail.subject()).startsWith("[2] 临江县");
        assertThat(mail.text()).contains("https://www.linjiang.gov.cn/a", "https://www.linjiang.gov.cn/b");
    }
}
