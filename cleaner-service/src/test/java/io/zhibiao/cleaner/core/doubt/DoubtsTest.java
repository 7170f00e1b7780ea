package io.zhibiao.cleaner.core.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.Pages;
import io.zhibiao.cleaner.core.Reports;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Repair;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtsTest {
    @ParameterizedTest
    @CsvSource({
        "全年植树\ufffd万亩, doubt:lost_bytes",
        "全年植树\ue123万亩, doubt:private_use",
        "全年植树锟斤拷万亩, doubt:double_encoding",
        "修建火炬zhèn)广场, doubt:gbk_byte_shift",
        "落实六保?！惫ぷ任务, doubt:gbk_byte_shift",
        "修建水渠(xǔ)十条, doubt:pinyin_annotation",
    })
    void whatStillBearsTheMarkOfDamageIsTold(String text, String doubt) {
        assertThat(doubts(text)).containsExactly(doubt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"引进café品牌门店三家（含分店）", "怎么办？！答案在基层", "生产总值（GDP）增长", "学习 pīnyīn 的孩子们", "完成了吗？完成了；"})
    void whatIsUsualRaisesNone(String text) {
        assertThat(doubts(text)).isEmpty();
    }

    @Test
    void aSentenceThatBreaksOffIsTold() {
        String above = "全县上下抓好春耕生产，落实种粮补贴，推广良种良法，修缮灌溉渠道，组织农机下田，防范病虫害，粮食播种面积保持稳定，单产有所提高，群众收入随之";
        String below = "新增集体经济项目，开展技能培训，组织劳务输出，扶持返乡创业，发放小额贷款，扩大消费帮扶，完善利益联结，全年低收入户收入增长较快";
        assertThat(doubts(above, below)).containsExactly("doubt:broken_paragraph");
        assertThat(doubts(above + "。", below)).isEmpty();
    }

    @Test
    void healthyParagraphsRaiseNone() {
        Random random = new Random(3);
        String[] paragraphs =
                Stream.generate(() -> Reports.paragraph(random)).limit(5000).toArray(String[]::new);
        assertThat(doubts(paragraphs)).isEmpty();
    }

    @Test
    void aPostingTellsItsDoubtsAndKeepsTheText() {
        String damaged = "全县完成造林\ufffd万亩，修建农村公路，群众出行更加方便，各项建设按计划推进，质量安全有保障。";
        CleanPosting posting = Pages.clean("<html><body><h1>开化县政府工作报告</h1><p>" + damaged + "</p></body></html>");
        assertThat(posting.text()).contains(damaged);
        assertThat(posting.flags()).containsExactly("doubt:lost_bytes");
        assertThat(posting.repairs()).contains(new Repair("doubt:lost_bytes", 1, List.of("全县完成造林\ufffd万亩，修建农村")));
    }

    private static List<String> doubts(String... lines) {
        RepairLog log = new RepairLog();
        Doubts.of(Stream.of(lines).<Passage>map(Line::new).toList(), log);
        return log.doubts();
    }
}
