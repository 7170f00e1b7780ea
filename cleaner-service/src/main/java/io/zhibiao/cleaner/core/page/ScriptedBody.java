package io.zhibiao.cleaner.core.page;

import io.zhibiao.cleaner.core.language.Han;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An article that stands as a JSON string in a page's script, where the page's own program shows it from (gkmlpt and like). */
final class ScriptedBody {
    private static final Pattern FIELD =
            Pattern.compile("\"(?:content|contentHtml|docHtmlCon|body)\"\\s{0,3}:\\s{0,3}\"");
    private static final int FEWEST = 100;

    private ScriptedBody() {}

    /** The first such string that holds text, unescaped. */
    static Optional<String> find(String page) {
        Matcher field = FIELD.matcher(page);
        int from = page.indexOf('"');
        while (from >= 0) {
            if (!mayBegin(page, from) || !field.region(from, page.length()).lookingAt()) {
                from = page.indexOf('"', from + 1);
                continue;
            }
            StringBuilder value = new StringBuilder();
            from = page.indexOf('"', unescape(page, field.end(), value));
            if (Han.count(value) >= FEWEST) {
                return Optional.of(value.toString());
            }
        }
        return Optional.empty();
    }

    /** A quick look at the first letter of the field's name. */
    private static boolean mayBegin(String page, int quote) {
        return quote + 1 < page.length() && "cdb".indexOf(page.charAt(quote + 1)) >= 0;
    }

    /** Copies a JSON string; returns the index of its closing quote, or of the page's end. */
    private static int unescape(String page, int from, StringBuilder value) {
        int i = from;
        while (i < page.length() && page.charAt(i) != '"') {
            int plain = plainUpTo(page, i);
            if (plain > i) {
                value.append(page, i, plain);
                i = plain;
                continue;
            }
            if (++i == page.length()) {
                value.append('\\');
            } else if (page.charAt(i) == 'u' && i + 4 < page.length() && isHex(page, i + 1)) {
                value.append((char) Integer.parseInt(page.substring(i + 1, i + 5), 16));
                i += 5;
            } else {
                value.append(plain(page.charAt(i++)));
            }
        }
        return i;
    }

    /** Where the next escape or the closing quote stands. */
    private static int plainUpTo(String page, int from) {
        int i = from;
        while (i < page.length() && page.charAt(i) != '"' && page.charAt(i) != '\\') {
            i++;
        }
        return i;
    }

    private static boolean isHex(String page, int from) {
        for (int i = from; i < from + 4; i++) {
            if (Character.digit(page.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static char plain(char escaped) {
        return switch (escaped) {
            case 'n', 'r', 't', 'b', 'f' -> ' ';
            default -> escaped;
        };
    }
}
