package io.zhibiao.cleaner.core.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChromeLinesTest {
    private static final ChromeLines LINES = new ChromeLines();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "浏览量:1 | | | |",
                "浏览次数：203次",
                "查看: 141|回复: 0",
                "【打印本页】 【关闭窗口】",
                "字体：[ 大 中 小 ]",
                "[复制链接]",
                "||||||||",
                "——",
                "当前位置：首页 > 政务公开",
                "上一篇：无",
                "责任编辑：某某",
                "您访问的链接即将离开某县政府网站",
                "扫一扫在手机打开当前页",
                "设为首页收藏本站",
                "反对 0 举报 0 收藏 0",
                "发表于 2024-6-17 22:32 | 显示全部楼层 |阅读模式",
                "第 3 页 共 12 页",
                "- 7 -",
                "您的当前位置：新闻中心 > 要闻",
                "你现在所在的位置：首页",
                "字号",
                "调整字体",
                "T + -",
                "赞0赏"
            })
    void knowsChrome(String line) {
        assertThat(LINES.isChrome(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "各位代表：",
                "一、主要工作完成情况",
                "2024年1月4日",
                "附件：主要指标表",
                "来源：某县发展和改革局 日期：2024-01-31",
                "名词注释：",
                "注：按可比价格计算",
                "1.生产总值增长6%；",
                "某县人民政府县长 张某某",
                "打印机产量增长5%",
                "收藏馆建成开放",
                "字体设计园区",
                "赞成票过半"
            })
    void keepsThePostingsOwnLines(String line) {
        assertThat(LINES.isChrome(line)).isFalse();
        assertThat(LINES.isEnd(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"相关链接", "您需要登录后才可以回帖 登录 | 立即注册", "版权所有：某县人民政府", "主办：某县人民政府办公室", "Powered by Discuz!", "上一条：某通知"})
    void knowsWhereAPageEnds(String line) {
        assertThat(LINES.isEnd(line)).isTrue();
    }

    @Test
    void takesCountersOutOfALineOfSourceAndDate() {
        assertThat(LINES.withoutParts("来源：县政府办 日期：2024-01-31 浏览次数：88 字体：[大 中 小]"))
                .isEqualTo("来源：县政府办 日期：2024-01-31");
    }
}
