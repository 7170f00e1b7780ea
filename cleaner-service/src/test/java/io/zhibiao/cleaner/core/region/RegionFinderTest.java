package io.zhibiao.cleaner.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.zhibiao.events.Region;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegionFinderTest {
    private static final RegionFinder FINDER = RegionFinder.standard();

    record Case(String code, String path, RegionEvidence evidence) {
        @Override
        public String toString() {
            return path + " <- " + evidence.text().lines().findFirst().orElse("");
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = RegionFinderTest.class.getResourceAsStream("cases.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("\n\n")).skip(1).map(RegionFinderTest::read);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsTheOwnRegion(Case expected) {
        Optional<Region> found = FINDER.find(expected.evidence);

        assertThat(found.map(r -> String.join("/", r.path())).orElse("")).isEqualTo(expected.path);
        assertThat(found.map(Region::code).orElse("-")).isEqualTo(expected.code);
    }

    @Test
    void thereAreEnoughCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void anyTextIsReadWithoutAFault() {
        List<String> pieces = List.of(
                "临湘市",
                "和县",
                "新区",
                "江苏省",
                "南京市",
                "鼓楼区",
                "第十届",
                "人民代表大会",
                "人民政府",
                "受",
                "代表",
                "全",
                "镇",
                "2023年",
                "国民经济",
                "\n",
                " ",
                "\u3000",
                "。",
                "|",
                "\uD83D\uDE00",
                "\uD840",
                "a",
                "高新区",
                "将");
        Random random = new Random(18);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String label = pieces.get(random.nextInt(pieces.size()));
            RegionEvidence evidence = new RegionEvidence(text.toString(), text.toString(), label, label, null);

            assertThat(FINDER.find(evidence)).isEqualTo(FINDER.find(evidence));
        }
    }

    @Test
    void anEmptyPostingHasNoRegion() {
        assertThat(FINDER.find(RegionEvidence.of(""))).isEmpty();
        assertThat(FINDER.find(new RegionEvidence("", "", "", "", null))).isEmpty();
        assertThat(FINDER.find(new RegionEvidence(null, "", "999999", null, null)))
                .isEmpty();
    }

    @Test
    void aVeryLongTextIsReadInAMoment() {
        String text = "江苏省南京市鼓楼区与徐州市鼓楼区，全区受区人民政府".repeat(120_000);

        assertThat(assertTimeout(Duration.ofSeconds(10), () -> FINDER.find(RegionEvidence.of(text))))
                .isPresent();
    }

    private static Case read(String block) {
        List<String> lines = new ArrayList<>(block.strip().lines().toList());
        String[] expected = lines.removeFirst().split(" ", 2);
        RegionEvidence labels = new RegionEvidence(
                label(lines, "title: "),
                "",
                label(lines, "hint: "),
                label(lines, "publisher: "),
                Optional.ofNullable(label(lines, "year: "))
                        .map(Integer::valueOf)
                        .orElse(null));
        String path = expected.length == 1 ? "" : expected[1].strip();
        return new Case(
                expected[0],
                path,
                new RegionEvidence(
                        labels.title(), String.join("\n", lines), labels.hint(), labels.publisher(), labels.year()));
    }

    private static String label(List<String> lines, String name) {
        for (String line : lines) {
            if (line.startsWith(name)) {
                lines.remove(line);
                return line.substring(name.length());
            }
        }
        return null;
    }
}
