package io.zhibiao.cleaner.core.document;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** Numbers and dates as a Chinese Excel shows them. For one thread. */
final class DisplayedNumber {
    /** Formats that a file names by number alone and that Excel shows by its language: ECMA-376 part 1, 18.8.30, zh-cn. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m/d/yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\p{ASCII}]+)\"");
    private static final int LONGEST_FORMAT = 255;

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    /**
     * A number's text.
     *
     * @param format number of the format
     * @param custom the format itself, where the file holds it
     */
    String text(double value, int format, @Nullable String custom, boolean since1904) {
        String pattern = custom == null ? pattern(format) : custom;
        if (pattern.length() > LONGEST_FORMAT) {
            pattern = "General";
        }
        // The library shows the quotes of a date's 年, 月 and 日; they need none.
        pattern = QUOTED.matcher(pattern).replaceAll("$1");
        return formatter
                .formatRawCellContents(value, format, pattern, since1904)
                .strip();
    }

    private static String pattern(int format) {
        String chinese = CHINESE.get(format);
        if (chinese != null) {
            return chinese;
        }
        String builtin = format < 0 ? null : BuiltinFormats.getBuiltinFormat(format);
        return builtin == null ? "General" : builtin;
    }
}
