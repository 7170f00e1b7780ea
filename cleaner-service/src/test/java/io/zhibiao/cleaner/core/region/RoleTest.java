package io.zhibiao.cleaner.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In each line the name under test is 甲市. */
class RoleTest {
    @ParameterizedTest
    @CsvSource({
        "在甲市第十八届人民代表大会第三次会议上, SESSION",
        "在甲市 第十八届 人民代表大会上, SESSION",
        "在甲市十八届人民代表大会上, SESSION",
        "甲市第9届人大三次会议, SESSION",
        "选举甲市第九届人民代表大会代表, NAMED",
        "甲市第九届人民代表大会常务委员会第三次会议, SESSION",
        "甲市人民代表大会第三次会议, SESSION",
        "甲市人民代表大会常务委员会, OFFICE",
        "甲市人民代表大会代表视察, NAMED",
        "甲市人大代表视察, NAMED",
        "关于甲市2023年国民经济和社会发展计划执行情况, SUBJECT",
        "2024年甲市政府工作报告, SUBJECT",
        "甲市2023年1-9月经济运行情况, SUBJECT",
        "甲市2023年部门预算执行, SUBJECT",
        "甲市的天气。国民经济, NAMED",
        "受甲市人民政府委托, MANDATE",
        "我代表甲市政府, MANDATE",
        "受 甲市人民政府委托, MANDATE",
        "甲市人民政府市长, OFFICE",
        "甲市发展和改革局局长, OFFICE",
        "国家统计局甲市调查队, OFFICE",
        "甲市行政公署, OFFICE",
        "甲市的山水, NAMED",
        "甲市, NAMED",
    })
    void tellsThePartByTheWordsAround(String line, Role expected) {
        assertThat(Role.of(around(line))).isEqualTo(expected);
    }

    @Test
    void aSentenceOfALongParagraphIsNoHeading() {
        String paragraph = "长句。".repeat(60) + "甲市国民经济平稳。" + "长句。".repeat(60);
        assertThat(Role.of(around(paragraph))).isEqualTo(Role.NAMED);
    }

    @Test
    void anAnnouncedSubjectMayStandInAParagraph() {
        String paragraph = "长句。".repeat(60) + "现将甲市国民经济计划报告如下。" + "长句。".repeat(60);
        assertThat(Role.of(around(paragraph))).isEqualTo(Role.SUBJECT);
    }

    @Test
    void aSubjectIsThatOfTheNameRightBeforeIt() {
        String heading = "甲市转发乙市2023年国民经济计划";

        assertThat(Role.of(new Surroundings(heading, 0, 2, 4))).isEqualTo(Role.NAMED);
    }

    @ParameterizedTest
    @CsvSource({"甲市第十届人大, SESSION", "受甲市政府委托, MANDATE", "甲市统计局, NAMED", "甲市2023年统计公报, NAMED"})
    void farFromTheHeadOnlyASelfTellingPartCounts(String line, Role expected) {
        assertThat(Role.selfTelling(around(line))).isEqualTo(expected);
    }

    private static Surroundings around(String line) {
        int start = line.indexOf("甲市");
        return new Surroundings(line, start, start + 2, line.length());
    }
}
