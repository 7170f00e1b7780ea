package io.zhibiao.cleaner.core.boilerplate;

import io.zhibiao.cleaner.core.language.Han;
import java.util.regex.Pattern;

/** Titles as pages repeat them: with a board's tag before, blanks inside, a site's name behind. */
public final class TitleText {
    private static final Pattern TAG = Pattern.compile("^(?:[\\[【][^\\]】]{1,10}[\\]】]\\s*)+(?=\\S{4})");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");

    private TitleText() {}

    /** The title without a board's tag. */
    public static String withoutTag(String title) {
        String stripped = title.strip();
        boolean mayBeTagged = stripped.startsWith("[") || stripped.startsWith("【");
        return mayBeTagged ? TAG.matcher(stripped).replaceFirst("") : stripped;
    }

    /**
     * Whether a line is a title.
     *
     * @param key the title's {@link #key}
     */
    public static boolean is(String line, String key) {
        return mayBe(line, key) && key(line).equals(key);
    }

    /** A quick look at the last character: blanks and what stands before a title apart, its spellings agree in it. */
    private static boolean mayBe(String line, String key) {
        int last = line.length() - 1;
        while (last > 0 && (Character.isWhitespace(line.charAt(last)) || line.charAt(last) == '\u00a0')) {
            last--;
        }
        return key.isEmpty() || (last >= 0 && line.charAt(last) == key.charAt(key.length() - 1));
    }

    /** What two spellings of one title have in common. */
    public static String key(String title) {
        if (title.length() > 300) {
            return title;
        }
        String bare = withoutTag(title);
        return Han.hasBlankOrInvisible(bare) || bare.indexOf('\n') >= 0
                ? BLANKS.matcher(bare).replaceAll("")
                : bare;
    }
}
