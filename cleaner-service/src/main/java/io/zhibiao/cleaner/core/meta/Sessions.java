package io.zhibiao.cleaner.core.meta;

import io.zhibiao.cleaner.core.page.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The congress a report was given to, and the day, from the line below the title: {@code ——2024年1月4日在某某市第九届人民代表大会第三次会议上}. */
public final class Sessions {
    private static final int FIRST_LINES = 25;
    private static final int FIRST_CHARACTERS = 400;
    private static final String NUMBER = "[一二三四五六七八九十百]{1,4}";
    private static final Pattern SESSION = Pattern.compile(
            "(?:在|于|向)?([\\p{IsHan}]{2,16}?)(?:第)?(" + NUMBER + ")届人民代表大会(常务委员会)?(?:第)?(" + NUMBER + ")(?:次|会)?会议");

    private Sessions() {}

    private static final String CONGRESS = "届人民代表大会";
    private static final Pattern BARE_DAY = Pattern.compile("[（(—-]{1,4}\\s?\\d{4}年\\d{1,2}月\\d{1,2}日\\s?[)）]?");
    private static final Pattern DAY = Pattern.compile("^.*[一二三四五六七八九十]日(?=[\\p{IsHan}]{2})");

    /** The session's full name, with the 第 that some leave out. */
    public static Optional<String> session(List<Passage> passages) {
        for (String line : first(passages)) {
            Matcher matcher = SESSION.matcher(line);
            if (line.contains(CONGRESS) && matcher.find()) {
                String standing = matcher.group(3) == null ? "" : matcher.group(3);
                return Optional.of(place(matcher.group(1)) + "第" + matcher.group(2) + "届人民代表大会" + standing + "第"
                        + matcher.group(4) + "次会议");
            }
        }
        return Optional.empty();
    }

    /** The day a report was given, from the line that names the session. */
    public static Optional<LocalDate> deliveredOn(List<Passage> passages) {
        for (String line : first(passages)) {
            boolean named = line.length() <= 200
                    && line.contains(CONGRESS)
                    && SESSION.matcher(line).find();
            if (named || BARE_DAY.matcher(line).matches()) {
                Optional<LocalDate> date = ChineseDates.first(line);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The place's name behind what may stand before it: 日在, 于. */
    private static String place(String before) {
        int at = Math.max(before.lastIndexOf('在'), before.lastIndexOf('于'));
        Matcher day = DAY.matcher(before.substring(at + 1));
        return day.replaceFirst("");
    }

    private static List<String> first(List<Passage> passages) {
        return passages.stream()
                .limit(FIRST_LINES)
                .map(Passage::text)
                .map(t -> t.substring(0, Math.min(FIRST_CHARACTERS, t.length())))
                .toList();
    }
}
