package io.zhibiao.indexer.core.alerts;

import io.zhibiao.events.Alert;
import io.zhibiao.indexer.core.targets.Plain;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Alerts as plain text for people: both lines, the sentence, and where it stands. */
final class MessageText {
    private static final String CUT = "…";

    private MessageText() {}

    static String of(List<Alert> alerts) {
        return alerts.stream().map(MessageText::of).collect(Collectors.joining("\n\n"));
    }

    private static String of(Alert alert) {
        StringBuilder message = new StringBuilder(alert.message().zh());
        message.append('\n').append(alert.message().en());
        if (alert.evidence() != null) {
            message.append("\n“").append(Plain.line(alert.evidence().quote())).append('”');
        }
        if (alert.posting() != null) {
            message.append('\n').append(Plain.line(alert.posting().url()));
        }
        return message.toString();
    }

    /** How many bytes the text of alerts has. */
    static int bytes(List<Alert> alerts) {
        return of(alerts).getBytes(StandardCharsets.UTF_8).length;
    }

    /** The text, cut behind a whole character where it has more bytes than that. */
    static String within(String text, int bytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
            return text;
        }
        int left = bytes - CUT.getBytes(StandardCharsets.UTF_8).length;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            left -= new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end) + CUT;
    }
}
