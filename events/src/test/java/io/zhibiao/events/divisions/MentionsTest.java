package io.zhibiao.events.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionsTest {
    private final Divisions divisions = Divisions.standard();

    @Test
    void findsFullNamesAndAliasesWithTheirPlaces() {
        String text = "黔东南州与湖南省怀化市、五峰土家族自治县签约";

        List<Mention> mentions = divisions.mentions(text);

        assertThat(mentions).extracting(Mention::name).containsExactly("黔东南州", "湖南省", "怀化市", "五峰土家族自治县");
        assertThat(mentions).allMatch(m -> text.substring(m.start(), m.end()).equals(m.name()));
        assertThat(mentions).allMatch(m -> m.kind().sure());
    }

    @Test
    void passesOverShortNamesUnlessAskedForThem() {
        String text = "临湘钓具与洪湖莲藕";

        assertThat(divisions.mentions(text)).isEmpty();
        assertThat(divisions.mentionsOfAnyKind(text))
                .extracting(Mention::name, Mention::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("临湘", NameKind.SHORT),
                        org.assertj.core.groups.Tuple.tuple("洪湖", NameKind.SHORT));
    }

    @Test
    void flagsEverydayWords() {
        assertThat(divisions.mentionsOfAnyKind("新城区建设"))
                .extracting(Mention::name, Mention::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("新城区", NameKind.COMMON));
        assertThat(divisions.mentions("新城区建设")).isEmpty();
    }

    @Test
    void theLongestNameWins() {
        assertThat(divisions.mentions("张家口市宣化区")).extracting(Mention::name).containsExactly("张家口市", "宣化区");
        assertThat(divisions.mentionsOfAnyKind("鄂托克前旗"))
                .extracting(Mention::name)
                .containsExactly("鄂托克前旗");
        assertThat(divisions.mentions("博尔塔拉蒙古自治州")).hasSize(1);
    }

    @Test
    void givesEveryDivisionOfTheName() {
        assertThat(divisions.mentions("鼓楼区").getFirst().candidates()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void textWithoutNamesHasNoMentions() {
        assertThat(divisions.mentionsOfAnyKind("")).isEmpty();
        assertThat(divisions.mentionsOfAnyKind("GDP 8.7%, ok")).isEmpty();
    }

    @Test
    void agreesWithASearchPlaceByPlace() {
        Set<String> names = new HashSet<>();
        divisions.all().forEach(d -> {
            names.add(d.name());
            names.add(d.shortName());
            names.addAll(d.aliases());
        });
        List<String> pieces = new ArrayList<>(names.stream().sorted().toList());
        pieces.addAll(List.of("的", "市", "区", "a", "，", "全", "山", "南", "新"));
        Random random = new Random(2260);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                String piece = pieces.get(random.nextInt(pieces.size()));
                text.append(piece, 0, 1 + random.nextInt(piece.length()));
            }
            assertThat(divisions.mentionsOfAnyKind(text).stream().map(Mention::name))
                    .as(text.toString())
                    .containsExactlyElementsOf(oneByOne(text.toString(), names));
        }
    }

    private static List<String> oneByOne(String text, Set<String> names) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String longest = "";
            for (int end = at + 1; end <= Math.min(text.length(), at + 20); end++) {
                if (names.contains(text.substring(at, end))) {
                    longest = text.substring(at, end);
                }
            }
            if (!longest.isEmpty()) {
                found.add(longest);
            }
            at += Math.max(1, longest.length());
        }
        return found;
    }
}
