package io.zhibiao.standalone.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the places of a template are filled with. */
final class Values {
    private final Map<String, String> html = new HashMap<>();

    Values text(String key, String text) {
        return html(key, Html.escape(text));
    }

    Values html(String key, String markup) {
        html.put(key, markup);
        return this;
    }

    Values and(Values others) {
        html.putAll(others.html);
        return this;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(html.get(key));
    }
}
