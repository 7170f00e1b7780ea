package io.zhibiao.cleaner.core.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionsTest {
    @ParameterizedTest
    @CsvSource({
        "——2024年1月4日在甲山市第九届人民代表大会第三次会议上, 甲山市第九届人民代表大会第三次会议",
        "——2023年12月20日在甲山市十八届人民代表大会第三会会议上, 甲山市第十八届人民代表大会第三次会议",
        "2025年1月15日 日照市第十九届人民代表大会第四次会议, 日照市第十九届人民代表大会第四次会议",
        "二〇二四年二月五日乙河县第五届人民代表大会第四次会议, 乙河县第五届人民代表大会第四次会议",
        "——在甲山市第九届人民代表大会常务委员会第十二次会议上, 甲山市第九届人民代表大会常务委员会第十二次会议",
    })
    void namesTheSessionInFull(String line, String session) {
        assertThat(Sessions.session(lines("标题", line), null)).contains(session);
    }

    @Test
    void takesTheDayFromTheSameLine() {
        assertThat(Sessions.deliveredOn(lines("标题", "2020年5月6日", "——2024年1月4日在甲山市第九届人民代表大会第三次会议上")))
                .contains(LocalDate.of(2024, 1, 4));
    }

    @Test
    void takesADayInBracketsByItself() {
        assertThat(Sessions.deliveredOn(lines("标题", "（2024年1月4日）"))).contains(LocalDate.of(2024, 1, 4));
    }

    @Test
    void tellsNothingWhereNoSessionIsNamed() {
        assertThat(Sessions.session(lines("标题", "各位代表："), null).isPresent()).isFalse();
        assertThat(Sessions.deliveredOn(lines("标题", "2024年1月4日全市召开大会，部署工作。"))).isEmpty();
    }

    private static List<Passage> lines(String... lines) {
        return List.of(lines).stream().<Passage>map(Line::new).toList();
    }
}
