package io.zhibiao.indexer.core.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.EventJson;
import java.io.IOException;
import java.util.Set;

/** What an answer of a channel means. */
public enum Verdict {
    /** The message is there. */
    DELIVERED,

    /** The same message may be taken later. */
    LATER,

    /** The channel will never take this message. */
    NEVER;

    /** Codes by which bots say that messages come too fast: DingTalk 130101, WeCom 45009, Feishu 9499 and 11232. */
    private static final Set<Integer> TOO_FAST = Set.of(130101, 45009, 9499, 11232);

    /** The verdict on an answer. Bots of chat services answer 200 to all, and tell in the body what they mean. */
    public static Verdict of(Channel.Kind kind, int status, String body) {
        if (status == 408 || status == 429 || status >= 500) {
            return LATER;
        }
        if (status < 200 || status >= 300) {
            return NEVER;
        }
        return switch (kind) {
            case DINGTALK, WECOM -> told(body, "errcode");
            case FEISHU -> told(body, "code");
            case WEBHOOK, SLACK, MAIL, KAFKA -> DELIVERED;
        };
    }

    private static Verdict told(String body, String field) {
        try {
            JsonNode code = EventJson.mapper().readTree(body).path(field);
            if (code.asInt(0) == 0) {
                return DELIVERED;
            }
            return TOO_FAST.contains(code.asInt()) ? LATER : NEVER;
        } catch (IOException e) {
            return LATER; // something in between answered, not the bot
        }
    }
}
