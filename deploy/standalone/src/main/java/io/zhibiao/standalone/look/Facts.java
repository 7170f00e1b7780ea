package io.zhibiao.standalone.look;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Region;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of a posting, as entries of a list of terms. */
final class Facts {
    private Facts() {}

    static void fact(String label, @Nullable String value, Markup out) {
        out.raw("<div><dt>").raw(label).raw("</dt><dd");
        if (value == null) {
            out.raw(" class=\"absent\">未找到 not found");
        } else {
            out.raw(">").text(value);
        }
        out.raw("</dd></div>\n");
    }

    static @Nullable String region(@Nullable Region region) {
        if (region == null) {
            return null;
        }
        String level = region.level() == null ? "" : " " + region.level().name().toLowerCase(Locale.ROOT);
        return "%s %s%s (%s)"
                .formatted(
                        region.name(), Objects.toString(region.code(), "—"), level, String.join(" › ", region.path()));
    }

    static @Nullable String years(CleanPosting posting) {
        return posting.reportYear() == null && posting.targetYear() == null
                ? null
                : "报告 reports %s, 目标 targets %s"
                        .formatted(
                                Objects.toString(posting.reportYear(), "—"),
                                Objects.toString(posting.targetYear(), "—"));
    }
}
