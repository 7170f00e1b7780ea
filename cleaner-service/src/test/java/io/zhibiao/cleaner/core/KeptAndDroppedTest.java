package io.zhibiao.cleaner.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a posting stays, whatever it looks like; what the site put around or between it goes. */
class KeptAndDroppedTest {
    private static final String TITLE = "关于某县2023年国民经济和社会发展计划执行情况的报告";
    private static final String SPEAKER = "——2024年1月9日在某县第十七届人民代表大会第三次会议上";
    private static final String FIRST = "全县上下同心协力，农业生产平稳，工业经济向好，居民收入与经济增长基本同步，各项计划任务较好完成。";
    private static final String SECOND = "新建改建农村公路六十公里，完成造林三万亩，城区四所小学如期投用，群众办事更加方便快捷，人居环境继续改善。";
    private static final List<String> NOTES = List.of("名词注释", "1.两不愁：不愁吃、不愁穿。", "2.一事通办：把关联事项合并为一件事办理，材料一次提交。");
    private static final List<String> ATTACHMENTS = List.of("附件：1.主要指标计划表.xlsx", "2.重点项目名单.pdf");

    private static String page(String before, String between, String after) {
        return "<html><head><title>%s</title></head><body><h1>%s</h1>%s<div><p>%s</p><p>%s</p>%s<p>%s</p>%s</div></body></html>"
                .formatted(TITLE, TITLE, before, SPEAKER, FIRST, between, SECOND, after);
    }

    private static List<String> lines(String page) {
        return Pages.clean(page).text().lines().toList();
    }

    private static String paragraphs(List<String> lines) {
        return "<p>" + String.join("</p><p>", lines) + "</p>";
    }

    @Test
    void titleAndSpeakerLineStay() {
        assertThat(lines(page("", "", ""))).containsExactly(TITLE, SPEAKER, FIRST, SECOND);
    }

    @Test
    void aTableOfFiguresIsAnArticleWithoutAnySentence() {
        String table = """
                <table><tr><td>指标</td><td>单位</td><td>2023年完成</td><td>2024年计划</td></tr>
                <tr><td>地区生产总值</td><td>亿元</td><td>208.6</td><td>222</td></tr>
                <tr><td>社会消费品零售总额</td><td>亿元</td><td>87.1</td><td>92.5</td></tr>
                <tr><td>固定资产投资增速</td><td>%</td><td>-3.2</td><td>5</td></tr></table>""";
        String page = """
                <html><body><div><div><h1>某县2024年国民经济和社会发展主要指标计划表</h1><div>发布时间：2024-02-11</div>%s</div>
                <div>主办单位：某县人民政府办公室承办单位：某县电子政务服务中心</div></div></body></html>""".formatted(table);
        assertThat(lines(page)).contains("地区生产总值\t亿元\t208.6\t222", "固定资产投资增速\t%\t-3.2\t5");
    }

    /** As public accounts of WeChat send their articles. */
    @Test
    void aShortArticleThatAScriptShowsIsRead() {
        String page = """
                <html><head><meta property="og:title" content="某县2024年政府工作报告（摘要）"></head><body>
                <div id="js_content" style="visibility: hidden;"><section><p>%s</p></section></div>
                <div style="display:none">%s</div><div>微信扫一扫关注该公众号</div></body></html>""".formatted(FIRST, SECOND);
        assertThat(lines(page)).containsExactly("某县2024年政府工作报告（摘要）", FIRST);
    }

    @Test
    void explanationsOfTermsStay() {
        assertThat(lines(page("", "", paragraphs(NOTES)))).containsAll(NOTES);
    }

    @Test
    void theListOfAttachmentsStays() {
        assertThat(lines(page("", "", paragraphs(ATTACHMENTS)))).containsAll(ATTACHMENTS);
    }

    @Test
    void aBodyThatStandsTwiceIsKeptOnce() {
        String again = paragraphs(List.of(TITLE, SPEAKER, FIRST, SECOND));
        assertThat(lines(page("", "", again))).containsExactly(TITLE, SPEAKER, FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "浏览量：328",
                "阅读次数: 12 次",
                "访问量:5 | | |",
                "点击数：77",
                "反对 0 举报 0 收藏 0",
                "0 顶 0 踩 收藏 3",
                "点赞 12 在看 3 转发 5",
                "12 条评论",
                "[打印] [关闭]",
                "语音播报 00:00/12:31",
                "分享至好友和朋友圈",
                "打开客户端 体验更流畅",
                "上一篇：县长检查防汛工作",
                "级别: 新手上路",
                "威望: 12 点",
                "只看楼主 倒序阅读",
                "[ 本帖最后由 小张 于 2024-2-1 09:30 编辑 ]",
                "引用 回复 TOP",
                "当前位置：首页 > 政务公开 > 计划"
            })
    void countersVotesAndButtonsGoWhereverTheyStand(String chrome) {
        String line = "<div>" + chrome.replace(">", "&gt;") + "</div>";
        assertThat(lines(page(line, line, line))).containsExactly(TITLE, SPEAKER, FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"相关阅读", "延伸阅读：", "相关新闻", "推荐阅读", "往期回顾"})
    void linkedTitlesGoInsideTheTextAndBehindIt(String heading) {
        String links = "<div>" + heading + "</div><ul><li><a>某镇开展冬季安全检查，覆盖全部村组</a></li><li><a>气象台发布大风预警</a></li></ul>";
        assertThat(lines(page("", links, ""))).containsExactly(TITLE, SPEAKER, FIRST, SECOND);
        assertThat(lines(page("", "", links))).containsExactly(TITLE, SPEAKER, FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "网友评论",
                "评论 4",
                "热门跟贴",
                "全部评论(12)",
                "为您推荐",
                "猜你喜欢",
                "大家都在看",
                "您可能感兴趣的文章",
                "2楼 2024-02-01 10:12",
                "沙发 发表于 2024-2-1"
            })
    void commentsAndRecommendedArticlesGoThoughTheyAreSentences(String heading) {
        String comments = "<div>" + heading + "</div><div>每年都来看一看老家的报告，路修好了，灯也亮了，希望今年把停车难的问题一并解决，大家都方便。</div>";
        assertThat(lines(page("", "", comments))).containsExactly(TITLE, SPEAKER, FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "特别声明：以上内容由用户上传并发布，本平台仅提供信息存储服务，与平台的观点和立场都没有关系，请读者自行判断。",
                "温馨提示：下载前请先预览，预览无误后再付费下载，虚拟商品一经售出概不退换，如有疑问请联系客服处理。",
                "本站所有资料均由网友上传，版权归原作者所有，仅供学习交流，如有不妥之处请及时联系我们删除。"
            })
    void theSitesOwnNoticesGoBehindTheText(String notice) {
        assertThat(lines(page("", "", "<p>" + notice + "</p>"))).containsExactly(TITLE, SPEAKER, FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "优良天数比例＞九成，水质达标率＞九成五，土壤安全利用率继续提高，生态环境质量总体改善，群众满意度稳中有升；",
                "声明式审批全面推行，企业开办时间压缩到半天，群众办事跑动次数明显减少，满意度保持在较高水平。",
                "相关信息系统完成整合，数据共享范围扩大到二十个部门，群众查询更加方便，办件时间大为缩短。",
                "推荐阅读优秀书目三百种，建成农家书屋一百二十个，全民阅读活动参与人数逐年增加，书香氛围更浓。",
                "评论区反映的问题全部办结，网上群众工作受到好评，办理情况每季度向社会公开一次，接受监督。",
                "本网格内的走访实现全覆盖，网格员上门服务八千余次，化解矛盾纠纷三百余件，平安建设成效显著。"
            })
    void sentencesThatBeginLikeChromeStay(String sentence) {
        assertThat(lines(page("", "", "<p>" + sentence + "</p>")))
                .containsExactly(TITLE, SPEAKER, FIRST, SECOND, sentence);
        assertThat(lines(page("", "<p>" + sentence + "</p>", ""))).contains(sentence, SECOND);
    }

    @Test
    void anArticleThatIsHiddenTillAScriptShowsItIsRead() {
        String body =
                paragraphs(List.of(SPEAKER, FIRST, SECOND)).repeat(1) + "<p>" + "全年完成投资稳步增长，".repeat(40) + "成效明显。</p>";
        String page =
                "<html><head><title>%s</title></head><body><h1>%s</h1><div id='js_content' style='visibility: hidden; opacity: 0;'>%s</div></body></html>"
                        .formatted(TITLE, TITLE, body);
        assertThat(lines(page)).contains(TITLE, SPEAKER, FIRST, SECOND);
    }

    @Test
    void anArticleInsideABlockWithAMisleadingNameIsRead() {
        String page = page("", "<p>" + "全年完成投资稳步增长，".repeat(40) + "成效明显。</p>", "")
                .replace("<body>", "<body><div id='__next'>")
                .replace("</body>", "</div></body>");
        assertThat(lines(page)).contains(TITLE, SPEAKER, FIRST, SECOND);
    }
}
