package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.boilerplate.TitleText;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.page.Table;
import io.zhibiao.events.Block;
import io.zhibiao.events.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A posting's text and its blocks.
 *
 * @param text one paragraph a line; a table's rows a line each, a tab between the cells
 * @param blocks one for each paragraph and table, with exact offsets into the text
 */
public record Assembly(String text, List<Block> blocks) {
    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_ITEM = 30;
    private static final Pattern NOTE_START = Pattern.compile("^(?:注[:：]|注\\d|名词(?:注释|解释)|有关名词|附件|附[:：]|附表|备注[:：])");
    private static final Pattern NOTES_FOLLOW = Pattern.compile("^(?:名词(?:注释|解释)|有关名词(?:注释|解释)?|注释)[:：]?$");
    private static final Pattern LABEL = Pattern.compile("^(?:信息)?(?:来源|发布时间|发布日期|日期|时间|作者)\\s*[:：].{0,80}");
    /** What the expressions begin or end with: most lines do otherwise, and are spared them. */
    private static final String NOTE_STARTS = "注名有附备";

    private static final String LABEL_STARTS = "信来发日时作";
    private static final String PLAIN_ENDS = "顾结况排务求标作算题";
    private static final Pattern PLAIN_HEADING = Pattern.compile(
            "^(?:(?:20\\d{2}年)|过去(?:一年|五年)|今年|当前)?[\\p{IsHan}和与及]{0,14}(?:回顾|总结|完成情况|执行情况|工作安排|主要任务|总体要求|主要目标|预期目标|重点工作|工作打算|存在(?:的)?(?:主要)?问题)$");

    /** Puts passages together. */
    public static Assembly of(List<Passage> passages, String title) {
        List<String> texts = new ArrayList<>(passages.size());
        List<Block> blocks = new ArrayList<>(passages.size());
        Sorter sorter = new Sorter(TitleText.key(title));
        int start = 0;
        for (Passage passage : passages) {
            String text = passage.text();
            if (!text.isEmpty()) {
                texts.add(text);
                blocks.add(sorter.block(passage, start, start + text.length()));
                start += text.length() + 1;
            }
        }
        return new Assembly(String.join("\n", texts), blocks);
    }

    /** Tells what each passage is; notes go on to the end once their heading was met. */
    private static final class Sorter {
        private final String title;
        private boolean titleMet;
        private boolean inNotes;

        Sorter(String title) {
            this.title = title;
        }

        Block block(Passage passage, int start, int end) {
            if (passage instanceof Table table) {
                return new Block(BlockType.TABLE, 0, start, end, table.rows(), null);
            }
            String text = passage.text();
            if (!titleMet && !title.isEmpty() && TitleText.is(text, title)) {
                titleMet = true;
                return Block.of(BlockType.TITLE, 0, start, end);
            }
            if (inNotes
                    || (begins(text, NOTE_STARTS) && NOTE_START.matcher(text).find())
                    || (begins(text, LABEL_STARTS) && LABEL.matcher(text).matches())) {
                inNotes |= NOTES_FOLLOW.matcher(text).find();
                return Block.of(BlockType.NOTE, 0, start, end);
            }
            int level = headingLevel(text, ((Line) passage).rank());
            return Block.of(level > 0 ? BlockType.HEADING : BlockType.PARAGRAPH, level, start, end);
        }
    }

    private static boolean begins(String text, String characters) {
        return characters.indexOf(text.charAt(0)) >= 0;
    }

    private static int headingLevel(String text, int rank) {
        if (text.length() > LONGEST_HEADING) {
            return 0;
        }
        int level = Numbering.level(text);
        if (level == 1 || level == 2) {
            return isOneClause(text) ? level : 0;
        }
        if (level == 3) {
            return text.length() <= LONGEST_ITEM && isOneClause(text) && !hasFigure(text) ? level : 0;
        }
        if (PLAIN_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
                && PLAIN_HEADING.matcher(text).matches()) {
            return 1;
        }
        return rank > 0 && isOneClause(text) ? Math.min(rank, 3) : 0;
    }

    /** No sentence ends inside, and the last mark is none that text goes on after. */
    private static boolean isOneClause(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '；' || c == ';' || c == '！') {
                return false;
            }
        }
        char last = text.charAt(text.length() - 1);
        return last != '；' && last != ';' && last != '，' && last != ',';
    }

    private static boolean hasFigure(String text) {
        for (int i = 3; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
