package io.zhibiao.standalone.site;

import java.util.List;
import java.util.stream.Collectors;

/** The search phrases that a hacked site hides its pages in. */
record Spam(List<String> phrases) {
    private static final int IN_TITLE = 6;

    static Spam standard() {
        return new Spam(Resources.text("spam.txt").lines().toList());
    }

    Values values() {
        return new Values()
                .text("spam", phrases.stream().limit(IN_TITLE).collect(Collectors.joining("_")))
                .text("spam-block", String.join(",", phrases))
                .html("spam-links", phrases.stream().map(Spam::link).collect(Collectors.joining("\n")));
    }

    private static String link(String phrase) {
        return "<li><a href=\"/factory/%08x.html\">%s</a></li>".formatted(phrase.hashCode(), phrase);
    }
}
