package io.zhibiao.cleaner.core.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page and its server say of the encoding.
 *
 * @param declared the labels as they stand, the server's first; null where there are none
 * @param charsets what they mean, so far as that is known
 */
record Labels(@Nullable String declared, Set<Charset> charsets) {
    /** Labels were seen behind 15 kB of markup; nobody puts one behind this much. */
    private static final int LOOKED_AT = 64 * 1024;

    private static final int MOST = 4;
    private static final int LONGEST = 60;
    private static final int LONGEST_TAG = 400;
    private static final int NEAR = 4096;
    private static final Pattern IN_HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\"';]{1,60})");
    private static final Pattern IN_PAGE = Pattern.compile(
            "(?i)^<meta\\b[^>]{0,300}?charset\\s{0,9}=\\s{0,9}[\"']?([^\"'/>]{1,60})|^<\\?xml\\b[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([^\"'>]{1,60})");
    private static final Pattern NAME = Pattern.compile("(?i)charset|encoding");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|]+");

    Labels {
        charsets = new LinkedHashSet<>(charsets);
    }

    static Labels of(byte[] body, @Nullable String contentType) {
        List<String> labels = new ArrayList<>();
        if (contentType != null) {
            find(IN_HEADER, contentType, labels);
        }
        inPage(body, labels);
        Set<Charset> charsets = new LinkedHashSet<>();
        for (String label : labels) {
            for (String name : SEPARATORS.split(label, -1)) {
                CharsetNames.of(name).ifPresent(charsets::add);
            }
        }
        return new Labels(labels.isEmpty() ? null : String.join(" | ", labels), charsets);
    }

    private static void find(Pattern pattern, String text, List<String> labels) {
        Matcher matcher = pattern.matcher(text);
        while (labels.size() < MOST && matcher.find()) {
            String label = matcher.group(1) != null || matcher.groupCount() < 2 ? matcher.group(1) : matcher.group(2);
            String shown = label.strip();
            if (!shown.isEmpty()) {
                labels.add(shown.substring(0, Math.min(LONGEST, shown.length())));
            }
        }
    }

    /**
     * The labels of the tags that may carry one: found by their first letters, for a page has thousands of tags. Labels are ASCII, so
     * that they can be found before the encoding is known.
     */
    private static void inPage(byte[] body, List<String> labels) {
        int before = labels.size();
        int end = Math.min(body.length, LOOKED_AT);
        for (int i = nextTag(body, 0, end); i < end && labels.size() < MOST; i = nextTag(body, i + 1, end)) {
            if (!mayCarryLabel(body, i)) {
                continue;
            }
            String tag = tag(body, i);
            if (tag.indexOf('=') > 0 && NAME.matcher(tag).find()) {
                find(IN_PAGE, tag, labels);
            }
            // Behind a label only its own repetition is looked for: others stand in quoted markup.
            end = labels.size() > before ? Math.min(end, i + NEAR) : end;
        }
    }

    private static int nextTag(byte[] body, int from, int end) {
        int i = from;
        while (i < end && body[i] != '<') {
            i++;
        }
        return i;
    }

    private static String tag(byte[] body, int from) {
        int limit = Math.min(Math.min(body.length, LOOKED_AT), from + LONGEST_TAG);
        String start = new String(body, from, limit - from, StandardCharsets.ISO_8859_1);
        int end = start.indexOf('>');
        return end < 0 ? start : start.substring(0, end);
    }

    /** {@code <meta} and {@code <?xml}. */
    private static boolean mayCarryLabel(byte[] body, int at) {
        if (at + 2 >= body.length) {
            return false;
        }
        return is(body[at + 1], 'm') ? is(body[at + 2], 'e') : body[at + 1] == '?' && is(body[at + 2], 'x');
    }

    /** Whether a byte is a letter, given in lower case, in either case. */
    private static boolean is(byte b, char letter) {
        return (b | 0x20) == letter;
    }
}
