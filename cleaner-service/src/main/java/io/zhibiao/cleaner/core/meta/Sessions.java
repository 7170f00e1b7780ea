package io.zhibiao.cleaner.core.meta;

import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.events.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The congress a report was given to, and the day, from the line below the title: {@code ——2024年1月4日在某某市第九届人民代表大会第三次会议上}. */
public final class Sessions {
    private static final int FIRST_LINES = 25;
    private static final int FIRST_CHARACTERS = 400;
    private static final int LONGEST_OCCASION = 200;

    /** The place's name, 第 and the number. */
    private static final int LONGEST_NAME = 24 + 1 + 4;

    private static final String NUMBER = "[一二三四五六七八九十百]{1,4}";

    /** What every session's name has in it: a quick look that spares most lines the search. */
    private static final String CONGRESS = "届人";

    private static final String SESSION_NAME =
            "(" + NUMBER + ")届(?:人民代表大会|人大)(常务委员会|常委会)?(?:第)?(" + NUMBER + ")(?:次|会)?会议";
    private static final Pattern SESSION_OF_PLACE = Pattern.compile("([\\p{IsHan}]{0,24}?)(?:第)?" + SESSION_NAME);
    private static final Pattern SESSION = Pattern.compile(SESSION_NAME);
    private static final Pattern BARE_DAY = Pattern.compile(
            "[（(—–-]{1,4}\\s?[\\d〇○零Ｏ一二三四五六七八九O]{4}年[\\d元一二十]{1,2}月[\\d一二三四五六七八九十]{1,3}日(?:[\\s　]{0,3}(?!\\p{IsHan}*[会过布发行])[\\p{IsHan}·]{2,4}(?=[)）]))?\\s?[)）]?");
    private static final Pattern DAY = Pattern.compile("^.*[一二三四五六七八九十]日(?=[\\p{IsHan}])");

    /** What stands before the place's name; 于都, 于田, 于洪 and 向阳 are names themselves. */
    private static final Pattern BEFORE_PLACE = Pattern.compile("^.*(?:在|于(?!都县|田县|洪区)|向(?!阳区)|经)");

    private static final List<String> EARLIER = List.of("确定", "所", "通过", "批准", "提出", "以来", "审议通过", "的决议", "精神", "下达");

    private static final Pattern LEVEL_ALONE = Pattern.compile("(?:全|本|我)?(?:省|市|县|区|州|盟|旗|自治区|自治州|自治县|自治旗)?");

    private Sessions() {}

    /**
     * The session's full name, with the 第 and the words that some leave out.
     *
     * @param region whose congress it is where the text says no more than 县第十七届…; null where not known
     */
    public static Optional<String> session(List<Passage> passages, @Nullable Region region) {
        for (String line : first(passages)) {
            Matcher matcher = SESSION_OF_PLACE.matcher(line);
            int congress = line.indexOf(CONGRESS);
            if (congress >= 0
                    && matcher.region(Math.max(0, congress - LONGEST_NAME), line.length())
                            .find()
                    && !isEarlier(line, matcher.end())) {
                String standing = matcher.group(3) == null ? "" : "常务委员会";
                return Optional.of(place(matcher.group(1), region) + "第" + matcher.group(2) + "届人民代表大会" + standing + "第"
                        + matcher.group(4) + "次会议");
            }
        }
        return Optional.empty();
    }

    /** 区七届人大三次会议确定的任务: the session of a year ago. */
    private static boolean isEarlier(String line, int at) {
        return EARLIER.stream().anyMatch(word -> line.startsWith(word, at));
    }

    /** The day a report was given, from the line that names the session. */
    public static Optional<LocalDate> deliveredOn(List<Passage> passages) {
        for (String line : first(passages)) {
            Optional<LocalDate> date =
                    isOccasion(line) || isOccasionCut(line) ? ChineseDates.first(line) : Optional.empty();
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** Whether a line tells when or where a report was given. */
    static boolean isOccasion(String line) {
        return line.length() <= LONGEST_OCCASION
                && ((line.contains(CONGRESS) && SESSION.matcher(line).find())
                        || (mayBeDay(line) && BARE_DAY.matcher(line).matches()));
    }

    /** ——2009年5月16日在某县第十五届人民代表大会: the session's number is in the next line. */
    static boolean isOccasionCut(String line) {
        return line.length() <= LONGEST_OCCASION
                && mayBeDay(line)
                && line.contains(CONGRESS)
                && ChineseDates.first(line).isPresent();
    }

    private static boolean mayBeDay(String line) {
        return !line.isEmpty() && "（(—–-".indexOf(line.charAt(0)) >= 0;
    }

    private static String place(String before, @Nullable Region region) {
        String place = BEFORE_PLACE.matcher(before).replaceFirst("");
        place = DAY.matcher(place).replaceFirst("");
        return region != null && LEVEL_ALONE.matcher(place).matches() ? region.name() : place;
    }

    private static List<String> first(List<Passage> passages) {
        return passages.stream()
                .limit(FIRST_LINES)
                .map(Passage::text)
                .map(t -> t.substring(0, Math.min(FIRST_CHARACTERS, t.length())))
                .toList();
    }
}
