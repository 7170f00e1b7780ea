package io.zhibiao.extractor.core.claim;

import java.util.List;

/** Last characters of words that name something with a measure (地下水开采量, 高技术制造业投资), in the catalogue or not. */
final class Measurable {
    private static final List<String> ENDS = List.of(
            "量", "率", "额", "数", "值", "比", "比重", "面积", "浓度", "收入", "投资", "强度", "规模", "增速", "价格", "涨幅", "减排", "质量", "支出",
            "投入", "改善");

    private Measurable() {}

    static boolean is(String words) {
        return Any.ends(words, ENDS);
    }
}
