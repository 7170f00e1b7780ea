package io.zhibiao.cleaner.core.repair;

import io.zhibiao.cleaner.core.language.Traits;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the second comma out that some rewriters put beside the marks at the end of clauses: {@code ，,} and {@code ,。}, and where
 * the marks have lost their width {@code ,,} and {@code ,;}.
 */
public final class DoubledStops implements TextRepair {
    /** The kind its repairs are told under. */
    public static final String KIND = "doubled_stop";

    private static final Pattern DOUBLED = Pattern.compile(",([，。；、,;])|([，。；、;]),");

    @Override
    public boolean concerns(Traits traits) {
        return traits.doubledStops() > 0;
    }

    @Override
    public String apply(String text, RepairLog log) {
        return DOUBLED.matcher(text).replaceAll(doubled -> {
            String mark = doubled.group(1) == null ? doubled.group(2) : doubled.group(1);
            log.add(KIND, doubled.group(), mark);
            return Matcher.quoteReplacement(mark);
        });
    }
}
