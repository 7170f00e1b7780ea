package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Level;
import io.zhibiao.events.Region;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token;
import io.zhibiao.extractor.core.token.Token.Lexeme;
import io.zhibiao.extractor.core.token.Token.Mark;
import io.zhibiao.extractor.core.token.Token.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which region a claim is about: the posting's own, unless its words open with 全国, 全省 or the name of a place (昆山市,
 * 金义新区).
 */
final class Regions {
    static final Region NATION = new Region("全国", null, null, null, List.of("全国"));

    private static final String ENDS = "市县旗区镇省州";
    private static final List<String> ZONES =
            List.of("新区", "开发区", "高新区", "经开区", "管理区", "自治区", "示范区", "自治州", "自治县", "保税区", "产业园");
    private static final List<String> COMMON = List.of(
            "市区", "城区", "园区", "景区", "社区", "地区", "城市", "超市", "上市", "牧区", "山区", "辖区", "库区", "灌区", "林区", "片区", "校区", "小区",
            "街区", "城镇", "乡镇", "集镇", "本市", "本县", "开发区", "高新区", "新区", "经开区", "示范区", "都市", "股市", "门市", "夜市", "全区", "全市",
            "全县", "城乡", "州", "苏区", "特区", "禁区", "专区", "战区", "湖区", "矿区", "老区", "郊区", "县区", "市县", "省市", "外省", "各县", "各市",
            "各省", "省", "中小镇", "小镇", "该市", "该县", "跨省", "出省", "全镇", "雄镇", "重镇", "名镇", "强镇");
    private static final List<String> ALONE = List.of("市", "县", "区", "镇", "旗", "省", "州");
    private static final long LEADING = WordClass.mask(
            WordClass.ADVERB,
            WordClass.PART,
            WordClass.ESTIMATE,
            WordClass.AIM,
            WordClass.DONE,
            WordClass.CUT,
            WordClass.LIGHT);
    private static final int LONGEST = 12;

    private Regions() {}

    /** The region of a claim whose words start at {@code from} and whose value stands at this token index. */
    static Region of(Context context, Clause clause, int from, int index, boolean known) {
        int name = known ? clause.find(Masks.NAME, from, clause.token(index).start()) : -1;
        int stop = name < 0 ? clause.token(index).start() : clause.token(name).start();
        int at = from;
        for (int i = clause.tokens().from(from); i < index; i++) {
            Token token = clause.token(i);
            Region place = known ? place(context, clause, at, stop) : null;
            if (place != null) {
                return place;
            }
            if (!clause.blank(at, token.start())) {
                return context.regionOfSentence();
            }
            if (token instanceof Lexeme word && word.any(Masks.OWN)) {
                return scope(context, word);
            }
            boolean leads = token instanceof When
                    || token instanceof Mark
                    || (token instanceof Lexeme word && word.any(LEADING));
            if (!leads) {
                return context.regionOfSentence();
            }
            at = token.end();
        }
        Region place = known ? place(context, clause, at, clause.token(index).start()) : null;
        return place != null ? place : context.regionOfSentence();
    }

    /** The place these characters open with; null where they name none. */
    static @Nullable Region place(Context context, Clause clause, int from, int to) {
        int stop = Math.min(to, from + LONGEST);
        int end = -1;
        for (int i = from + 1; i < stop; i++) {
            if (ENDS.indexOf(clause.tokens().text().charAt(i)) >= 0) {
                end = i + 1;
                if (end - from >= 3 || i + 1 >= stop) {
                    break;
                }
            }
        }
        if (end < 0) {
            return null;
        }
        end = zone(clause, from, end, stop);
        String name = clause.text(from, end);
        if (clause.tokens().text().startsWith("级", end)) {
            return null;
        }
        boolean common = COMMON.stream().anyMatch(name::endsWith) || ALONE.contains(name);
        boolean zone = ZONES.stream().anyMatch(z -> name.endsWith(z) && name.length() > z.length());
        boolean bare = name.endsWith("州") && !name.endsWith("自治州");
        return name.length() < 2 || bare || (common && !zone) ? null : region(context, name);
    }

    private static int zone(Clause clause, int from, int end, int stop) {
        for (int i = end; i < stop; i++) {
            if (clause.tokens().text().charAt(i) == '区' && i - end <= 4) {
                String name = clause.text(from, i + 1);
                if (ZONES.stream().anyMatch(name::endsWith)) {
                    return i + 1;
                }
            }
        }
        return end;
    }

    /** The region a table's row names; null where its words are no place. */
    static @Nullable Region named(Context context, @Nullable String words) {
        if (words == null || words.length() < 2 || words.length() > LONGEST || ALONE.contains(words)) {
            return null;
        }
        boolean ends = "市县旗区镇乡州盟省".indexOf(words.charAt(words.length() - 1)) >= 0;
        boolean common =
                COMMON.stream().anyMatch(words::endsWith) && ZONES.stream().noneMatch(words::endsWith);
        return ends && !common ? region(context, words) : null;
    }

    private static Region region(Context context, String name) {
        if (name.equals(context.own.name())) {
            return context.own;
        }
        if (name.equals(context.own.province())) {
            return province(context);
        }
        List<String> path = new ArrayList<>(context.own.path());
        path.add(name);
        return new Region(name, null, null, context.own.province(), path);
    }

    private static Region scope(Context context, Lexeme lexeme) {
        if (lexeme.any(WordClass.NATION.bit())) {
            return NATION;
        }
        String word = lexeme.word().text();
        boolean above = context.own.level() != Level.PROVINCE && context.own.province() != null;
        if (!above || word.startsWith("我")) {
            return context.own;
        }
        boolean ownDistrict =
                context.own.name().endsWith("区") && !context.own.name().endsWith("自治区");
        boolean autonomous = word.equals("全区")
                && !ownDistrict
                && String.valueOf(context.own.province()).endsWith("自治区");
        return autonomous || word.endsWith("省") || word.endsWith("自治区") ? province(context) : context.own;
    }

    private static Region province(Context context) {
        String name = String.valueOf(context.own.province());
        return new Region(name, null, Level.PROVINCE, name, List.of(name));
    }
}
