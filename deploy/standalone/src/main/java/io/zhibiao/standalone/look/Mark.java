package io.zhibiao.standalone.look;

import io.zhibiao.cleaner.core.boilerplate.RepeatedText;
import io.zhibiao.cleaner.core.boilerplate.SpamLines;
import io.zhibiao.cleaner.core.layout.BrokenParagraphs;
import io.zhibiao.cleaner.core.layout.LayoutSpaces;
import io.zhibiao.cleaner.core.layout.OneLineReports;
import io.zhibiao.cleaner.core.repair.DoubleEncoding;
import io.zhibiao.cleaner.core.repair.DoubledStops;
import io.zhibiao.cleaner.core.repair.FullWidthSigns;
import io.zhibiao.cleaner.core.repair.LiteralEscapes;
import io.zhibiao.cleaner.core.repair.PinyinAnnotations;
import io.zhibiao.cleaner.core.repair.TraditionalScript;
import io.zhibiao.cleaner.core.shift.ByteShift;
import java.util.Optional;

/** What a marked spot is: a kind of repair, or why a line was removed. */
enum Mark {
    TRADITIONAL(TraditionalScript.KIND, "繁体转简体", "traditional to simplified"),
    PINYIN(PinyinAnnotations.KIND, "删除拼音注音", "pinyin annotation taken out"),
    SHIFT(ByteShift.KIND, "GBK 错位复原", "GBK byte shift restored"),
    ENCODING(DoubleEncoding.KIND, "编码误读复原", "wrong reading undone"),
    ESCAPE(LiteralEscapes.KIND, "转义还原", "literal escape undone"),
    STOP(DoubledStops.KIND, "重复标点", "doubled stop"),
    WIDTH(FullWidthSigns.KIND, "全角转半角", "full width to half width"),
    SPACE(LayoutSpaces.KIND, "删除排版空格", "layout space taken out"),
    JOINED(BrokenParagraphs.KIND, "接合断行", "broken paragraph joined"),
    CUT(OneLineReports.KIND, "拆分段落", "paragraphs cut apart"),
    CHANGED("changed", "其他改动", "other change"),
    SPAM(SpamLines.KIND, "垃圾信息", "spam removed"),
    HIDDEN("hidden", "隐藏内容", "hidden from readers, removed"),
    REPEATED(RepeatedText.KIND, "重复内容", "repeated, removed"),
    CHROME("chrome", "网页框架", "page chrome removed"),
    HEAD("head", "页面标题与关键词", "head of the page, not text");

    private final String kind;
    private final String chinese;
    private final String english;

    Mark(String kind, String chinese, String english) {
        this.kind = kind;
        this.chinese = chinese;
        this.english = english;
    }

    /** The repair's name in events; for removals a word of this page. */
    String kind() {
        return kind;
    }

    String label() {
        return chinese + " " + english;
    }

    /** Class in the style sheet. */
    String style() {
        return "k-" + kind.replace('_', '-');
    }

    /** Whether whole lines are told under it. */
    boolean removal() {
        return compareTo(SPAM) >= 0;
    }

    static Optional<Mark> of(String kind) {
        for (Mark mark : values()) {
            if (mark.kind.equals(kind)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }
}
