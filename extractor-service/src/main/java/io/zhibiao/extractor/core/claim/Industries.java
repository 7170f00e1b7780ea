package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.lexicon.Unit;
import java.util.ArrayList;
import java.util.List;

/** The three industries told short: 第一、二、三产业增加值, 一、二、三产增加值, 三次产业增速依次为. */
final class Industries {
    private static final List<String> NUMERALS = List.of("一", "二", "三");

    private Industries() {}

    /** 一、二、三产, 第一、第二、第三产业. */
    private static boolean inOrder(String words) {
        int first = words.indexOf('一');
        int second = words.indexOf('二', first + 1);
        return first >= 0 && second > first && words.indexOf("三产", second) > second;
    }

    /** A subject for each of three values; empty where the words tell no three industries. */
    static List<Subject> of(NameFinder names, Place place, Left left, int wanted, Unit unit, Measure measure) {
        String words = new Phrase(place.clause(), place.lower(), left.nameEnd()).words();
        boolean told = inOrder(words) || words.contains("三次产业") || words.contains("三产业");
        if (wanted != NUMERALS.size() || !told) {
            return List.of();
        }
        boolean pushed = words.contains("贡献") || words.contains("拉动");
        boolean drawn = words.contains("拉动") && !words.contains("贡献");
        boolean invested = words.endsWith("投资");
        boolean structure = words.contains("比重") || words.contains("结构") || words.contains("比例");
        boolean added = words.contains("增加值") && words.contains("占");
        List<Subject> subjects = new ArrayList<>();
        for (String numeral : NUMERALS) {
            String industry = "第" + numeral + "产业";
            String name =
                    industry + (drawn ? "拉动" : pushed ? "贡献率" : structure && !added ? "比重" : invested ? "投资" : "增加值");
            subjects.add(new Subject(name, pushed || (structure && !added) ? null : names.find(name, unit, measure)));
        }
        return subjects;
    }
}
