package io.zhibiao.cleaner.core.meta;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a report opens with, in the lines next to its title.
 *
 * @param salutation 各位代表：
 * @param occasion the day, or the congress it was given to
 * @param speaker the organ or the person who gave it
 */
public record Openings(boolean salutation, boolean occasion, boolean speaker) {
    private static final int FOLLOWING = 6;
    private static final int LONGEST = 100;
    private static final Pattern SALUTATION =
            Pattern.compile("^(?:各位|尊敬的)(?:代表|委员|领导|组成人员|与会代表).{0,12}[:：!！]?$|^(?:主任|主席|主任会议).{0,4}、.{0,30}[:：]$");
    private static final Pattern ORGAN = Pattern.compile(
            "^[\\p{IsHan}]{2,20}(?:局|委员会|发改委|统计局|调查队|人民政府)(?:局长|主任|队长|[市县区州省]长|党组书记)?[ 　]{0,2}[\\p{IsHan} 　·]{0,8}$");
    private static final Pattern SPEAKER =
            Pattern.compile("^[\\p{IsHan}]{0,12}(?:[市县区州省盟旗]长|局长|主任|专员)[ 　:：]{0,3}[\\p{IsHan}· 　]{2,8}$");

    /** What the expressions need: one of these first, or one of these anywhere. Most lines have none and are spared them. */
    private static final String SALUTATION_STARTS = "各尊主";

    private static final String ORGAN_SIGNS = "局委统队府";
    private static final String SPEAKER_SIGNS = "长主专";

    /** What stands in the lines next to a title, up to the first paragraph. */
    public static Openings after(List<Passage> passages, int title) {
        boolean salutation = false;
        boolean occasion = false;
        boolean speaker = false;
        for (int i = title + 1; i <= Math.min(title + FOLLOWING, passages.size() - 1); i++) {
            String line = passages.get(i) instanceof Line ? passages.get(i).text() : "";
            if (line.length() > LONGEST) {
                break;
            }
            salutation |=
                    begins(line, SALUTATION_STARTS) && SALUTATION.matcher(line).find();
            occasion |= Sessions.isOccasion(line);
            speaker |= (holds(line, ORGAN_SIGNS) && ORGAN.matcher(line).find())
                    || (holds(line, SPEAKER_SIGNS) && SPEAKER.matcher(line).find());
        }
        return new Openings(salutation, occasion, speaker);
    }

    private static boolean begins(String line, String characters) {
        return !line.isEmpty() && characters.indexOf(line.charAt(0)) >= 0;
    }

    private static boolean holds(String line, String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (line.indexOf(characters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything tells that a report opens here. */
    public boolean any() {
        return salutation || occasion || speaker;
    }
}
