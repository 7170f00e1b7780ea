package io.zhibiao.endtoend.security;

import java.util.UUID;

/** Passwords that can be told from all other text of a log. */
final class Secret {
    private Secret() {}

    static String fresh() {
        return "secret" + UUID.randomUUID().toString().replace("-", "");
    }
}
