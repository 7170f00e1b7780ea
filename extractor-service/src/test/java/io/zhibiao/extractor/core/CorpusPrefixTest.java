package io.zhibiao.extractor.core;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.zhibiao.extractor.Given;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A text cut off anywhere is read without failing. */
class CorpusPrefixTest {
    private static final String TEXT = """
            一、2023年计划执行情况
            预计全年地区生产总值112.6亿元，增长6.3%；城镇、农村居民人均可支配收入分别达到38600元和17200元，分别增长5%、7.5%。
            （一）工业“稳”字当头。规上工业增加值增长8.1%，占GDP的32.4%，由上年的2.4:42.3:55.3调整为2.1:43:54.9，完成年计划的102.3%。
            新建两所幼儿园、改造84个老旧小区，惠及3.2万群众[1]，近五分之一的企业（含12家国有企业）翻了一番多。
            二、2024年主要目标
            地区生产总值增长6.5%左右、力争7%，固定资产投资增长8-10%，居民收入增长与经济增长同步，单位GDP能耗完成省下达任务。""";

    @Test
    void anyPrefixIsRead() {
        Extractor extractor = Extractor.standard();
        for (int end = 0; end <= TEXT.length(); end++) {
            String prefix = TEXT.substring(0, end);
            assertThatCode(() -> extractor.extract(Given.plan(prefix), Instant.EPOCH))
                    .as(prefix)
                    .doesNotThrowAnyException();
        }
    }
}
