package io.zhibiao.indexer.core.alerts;

import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Alerts as a mail.
 *
 * @param id of the message: the same alerts have the same, so that a mailbox knows one sent twice
 * @param subject one line
 */
public record Mail(String id, String from, List<String> to, String subject, String text) {
    /** The mail that tells of alerts. */
    public static Mail of(Destination.Mailboxes mailboxes, List<Alert> alerts) {
        String domain = mailboxes.from().substring(mailboxes.from().indexOf('@'));
        return new Mail(
                "<" + id(alerts) + domain + ">",
                mailboxes.from(),
                mailboxes.to(),
                subject(alerts),
                MessageText.of(alerts));
    }

    private static String id(List<Alert> alerts) {
        if (alerts.size() == 1) {
            return alerts.getFirst().id();
        }
        String ids = EventJson.line(alerts.stream().map(Alert::id).toList());
        return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String subject(List<Alert> alerts) {
        String first = alerts.getFirst().message().zh();
        String subject = MessageText.within(first.strip(), 180);
        return alerts.size() == 1 ? subject : "[" + alerts.size() + "] " + subject;
    }
}
