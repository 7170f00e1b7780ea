package io.zhibiao.events;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division, or a named place below one.
 *
 * @param name full name (临湘市)
 * @param code six-digit GB/T 2260 code; null for a place that has none
 * @param level null for the nation and for places without a code
 * @param province full name of its province; null for the nation
 * @param path full names from the province down to the region itself; for the nation its name alone
 */
public record Region(
        String name,
        @Nullable String code,
        @Nullable Level level,
        @Nullable String province,
        List<String> path) {
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    public Region {
        Require.text("region.name", name);
        Require.that(code == null || CODE.matcher(code).matches(), () -> "region.code must have six digits: " + code);
        path = Require.list("region.path", path);
    }

    /** The code, or all its names where there is none: what tells two regions apart. */
    public String key() {
        return code == null ? String.join("/", path) + "/" + name : code;
    }
}
