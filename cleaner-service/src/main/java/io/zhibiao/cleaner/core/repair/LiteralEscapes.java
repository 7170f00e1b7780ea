package io.zhibiao.cleaner.core.repair;

import io.zhibiao.cleaner.core.language.Traits;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Undoes escapes that came through as text: entities, and the backslash forms of line breaks and tabs. */
public final class LiteralEscapes implements TextRepair {
    /** The kind its repairs are told under. */
    public static final String KIND = "literal_escape";

    private static final Pattern ESCAPE = Pattern.compile(
            "&(?:nbsp|ensp|emsp|amp|lt|gt|quot|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot|permil|#\\d{2,5}|#x[0-9a-fA-F]{2,4});|\\\\r\\\\n|\\\\[rnt](?![a-zA-Z])");

    @Override
    public boolean concerns(Traits traits) {
        return traits.has(Traits.ESCAPE);
    }

    @Override
    public String apply(String text, RepairLog log) {
        Matcher matcher = ESCAPE.matcher(text);
        StringBuilder out = null;
        int copied = 0;
        for (int i = next(text, 0); i < text.length(); i = next(text, Math.max(copied, i + 1))) {
            if (matcher.region(i, text.length()).lookingAt()) {
                String escape = matcher.group();
                String plain = plain(escape);
                log.add(KIND, () -> RepairLog.sample(escape, plain));
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i).append(plain);
                copied = matcher.end();
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** The first index, not before the given one, that an escape may begin at; the text's length where there is none. */
    private static int next(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '&' && text.charAt(i) != '\\') {
            i++;
        }
        return i;
    }

    private static String plain(String escape) {
        if (escape.charAt(0) == '\\') {
            return " ";
        }
        return escape.equals("&nbsp;") ? "\u00a0" : Parser.unescapeEntities(escape, false);
    }
}
