package io.zhibiao.cleaner.core.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpamLinesTest {
    private static final SpamLines SPAM = new SpamLines();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "国产精品久久_在线观看免费_欧美日韩高清_成人影院",
                "真人百家乐平台,时时彩计划,老虎机试玩,注册送彩金",
                "免费成人视频|日韩在线观看|亚洲一区二区",
                "棋牌游戏下载-葡京娱乐城官网-体育投注手机版",
                "六合彩开奖结果最新网站，百家乐技巧大全",
            })
    void knowsListsOfSearchPhrases(String line) {
        assertThat(SPAM.isSpam(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "打造国产精品品牌，扩大优质产品供给。",
                "开展彩票公益金项目，支持福利院建设，改善养老服务条件。",
                "发展体育、娱乐、视频、下载等数字消费，新增电竞场馆一座。",
                "打造国产精品品牌",
                "依法打击赌博、卖淫、吸毒等行为",
                "严厉打击赌博、卖淫等违法犯罪活动，社会治安持续好转，群众安全感稳步提升。",
                "农业、工业、建筑业、批发业、零售业、住宿业、餐饮业",
                "关于2024年国民经济和社会发展计划执行情况的报告_某县人民政府",
                "澳门回归二十五周年庆祝活动在我市举行",
                "",
            })
    void keepsWhatAGovernmentWrites(String line) {
        assertThat(SPAM.isSpam(line)).isFalse();
    }
}
