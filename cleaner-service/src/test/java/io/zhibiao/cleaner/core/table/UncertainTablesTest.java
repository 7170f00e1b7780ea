package io.zhibiao.cleaner.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.Pages;
import io.zhibiao.events.Block;
import io.zhibiao.events.BlockType;
import io.zhibiao.events.CleanPosting;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the shape of a table is not certain its text stays as it is, and the posting says so. */
class UncertainTablesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "指标名称\n单位\n2023年实际\n2024年目标\n粮食产量\n万吨\n12.5\n农村公路\n公里\n300\n320",
                "序号\n指标\n单位\n数值\n1\n造林面积\n60\n2\n用水总量\n亿吨\n2",
            })
    void aCellIsMissing(String lines) {
        CleanPosting posting = clean(lines);
        assertThat(tables(posting)).isZero();
        assertThat(posting.text()).isEqualTo("主要指标\n" + lines);
        assertThat(posting.flags()).contains("doubt:flattened_table");
        assertThat(posting.repairs()).anySatisfy(r -> assertThat(r.kind()).isEqualTo("doubt:flattened_table"));
    }

    @Test
    void columnsDoNotMeet() {
        CleanPosting posting = clean("指标 单位 数值\n客运量 81\n货运量 万吨 90 5");
        assertThat(tables(posting)).isZero();
        assertThat(posting.flags()).contains("doubt:aligned_table");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "首页 | 新闻 | 公开",
                "首页 | 新闻\n公开 | 互动\n服务 | 专题",
                "浏览量:1 | | | |\n下一条",
                "指标\n数值\n这里没有数字，只有一句完整的话，不成表格。",
                "项目 进展顺利\n项目 已经开工",
                "单位\n数值\n本单位全年开展培训\n共办班",
            })
    void linesThatAreNoTable(String lines) {
        CleanPosting posting = clean(lines + "\n全年各项工作平稳推进，群众生活继续改善，社会保持和谐稳定，为来年发展打下基础。");
        assertThat(tables(posting)).isZero();
        assertThat(posting.flags()).noneMatch(flag -> flag.startsWith("doubt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>表2 财政</p>",
                "<p>下表说明财政收支情况，口径与上年一致，单位与上表相同。</p>",
                "<h3>财政</h3>",
            })
    void tablesWithSomethingOfTheirOwnBetweenStayTwo(String between) {
        String table =
                "<table><tr><th>指标</th><th>单位</th><th>数值</th></tr><tr><td>收入</td><td>亿元</td><td>9</td></tr></table>";
        assertThat(tables(Pages.clean("<html><body><p>各位代表：现将主要指标完成情况报告如下，请予审议，并请提出意见。</p>" + table + between + table
                        + "</body></html>")))
                .isEqualTo(2);
    }

    @Test
    void tablesOfOtherWidthStayTwo() {
        String page = "<html><body><p>各位代表：现将主要指标完成情况报告如下，请予审议，并请提出意见。</p>"
                + "<table><tr><th>指标</th><th>单位</th><th>数值</th></tr><tr><td>收入</td><td>亿元</td><td>9</td></tr></table><p>3</p>"
                + "<table><tr><th>指标</th><th>数值</th></tr><tr><td>支出</td><td>9</td></tr></table></body></html>";
        assertThat(tables(Pages.clean(page))).isEqualTo(2);
    }

    private static CleanPosting clean(String lines) {
        return Pages.clean(("主要指标\n" + lines).getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private static long tables(CleanPosting posting) {
        return posting.blocks().stream()
                .map(Block::type)
                .filter(BlockType.TABLE::equals)
                .count();
    }
}
