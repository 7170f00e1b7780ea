package io.zhibiao.standalone.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTML file of the folder {@code templates} with places <code>{{like-this}}</code>. */
record Template(String name, String html) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

    static Template named(String name) {
        return new Template(name, Resources.text("templates/" + name + ".html"));
    }

    /** The page, each place filled; a place without a value is a fault of the template. */
    String fill(Values values) {
        return PLACE.matcher(html).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
    }

    private String value(String key, Values values) {
        return values.find(key)
                .orElseThrow(
                        () -> new IllegalStateException("template " + name + " asks for an unknown value: " + key));
    }
}
