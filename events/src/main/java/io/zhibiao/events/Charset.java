package io.zhibiao.events;

import org.jspecify.annotations.Nullable;

/**
 * How a page's bytes were read.
 *
 * @param declared the label of the page or its header, as it stood there; null where there was none
 * @param used the encoding the bytes were decoded with
 * @param reason why that one
 */
public record Charset(@Nullable String declared, String used, String reason) {
    public Charset {
        Require.text("charset.used", used);
        Require.text("charset.reason", reason);
    }
}
