package io.zhibiao.cleaner.core.meta;

import io.zhibiao.cleaner.core.page.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number an organ gave its document: from the field that is labelled so, else from a line below the title that is nothing
 * else. Told in the form of GB/T 9704: {@code 政发〔2024〕3号}, whatever brackets and blanks the page has.
 */
public final class DocumentNumbers {
    private static final int FIRST_LINES = 15;
    private static final int LONGEST = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern NUMBER = Pattern.compile(
            "(\\p{IsHan}[\\p{IsHan}、]{1,15})[〔\\[【（(﹝〈［]((?:19|20)\\d{2})[〕\\]】）)﹞〉］](?:第)?(\\d{1,4})号");
    private static final Pattern ORDER = Pattern.compile("(\\p{IsHan}{2,20}令)[（(]?第(\\d{1,4})号[）)]?");

    private DocumentNumbers() {}

    /** The number; empty where the page tells none. */
    public static Optional<String> find(Map<String, String> facts, List<Passage> passages) {
        Matcher labelled = NUMBER.matcher(bare(facts.getOrDefault("number", "")));
        if (labelled.find()) {
            return Optional.of(standard(labelled));
        }
        return passages.stream()
                .limit(FIRST_LINES)
                .map(Passage::text)
                .filter(line -> line.length() <= LONGEST && line.indexOf('号') > 0)
                .map(DocumentNumbers::ofLine)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> ofLine(String line) {
        String bare = bare(line);
        Matcher number = NUMBER.matcher(bare);
        if (number.matches()) {
            return Optional.of(standard(number));
        }
        Matcher order = ORDER.matcher(bare);
        return order.matches() ? Optional.of(order.group(1) + "第" + order.group(2) + "号") : Optional.empty();
    }

    private static String standard(Matcher number) {
        return number.group(1) + "〔" + number.group(2) + "〕" + number.group(3) + "号";
    }

    private static String bare(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
