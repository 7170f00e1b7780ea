package io.zhibiao.cleaner.core.table;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what the cells of the tables of reports hold: names of columns, figures, signs for none. */
final class Cells {
    private static final int LONGEST_HEADER = 20;
    private static final int LONGEST = 30;

    /** What the first column of such a table is called. */
    private static final Pattern FIRST =
            Pattern.compile("(?:主要)?(?:经济)?指标(?:名称)?|项目(?:名称)?|名称|序号|类别|地区|县[（(]?[市、]?区?[）)]?|产品名称|行业|分类|年份|指标[/、]单位");

    private static final String FIRST_CHARACTERS = "主经指项名序类地县产行分年";

    /** What the other columns are called. */
    private static final Pattern OTHER =
            Pattern.compile("(?:指标(?:名称|属性)?|项目|(?:计量)?单位|属性|类型|备注|说明|责任单位|数值|总量|绝对[数值]|比重|累计|当月|本月|占比|"
                    + "(?:(?:19|20)\\d{2}年?|上年|本年|今年|去年)?.{0,6}(?:实际|计划|目标|预期|预计|完成|执行|增长|增速|增幅|同比|比上年|数|值|量|率|情况)(?:[±%％（(].{0,8}|数|值|额|[率度])?"
                    + "|(?:19|20)\\d{2}年?|.{0,8}[±(（]?[%％][)）]?)");

    private static final Pattern FIGURE = Pattern.compile(
            "(?:[#*±+\\-−－≥≤＞＜<>]|约|增长|下降)?\\s?\\d[\\d,，.．]*\\s?(?:[-~～—至]\\s?\\d[\\d,.]*)?\\s?[%％‰]?(?:个百分点|倍)?(?:左右|以上|以内|以下)?");
    private static final Pattern NONE = Pattern.compile("[-—－–…/·*]{1,4}|无|持平");
    private static final Pattern SENTENCE = Pattern.compile("[。；;！？!?]|，.*，");
    private static final Pattern OUTSIDE = Pattern.compile(
            "[一二三四五六七八九十]{1,3}、.*|[（(][一二三四五六七八九十]{1,3}[）)].*|注[:：].*|(?:附件|附表|表|图)\\s?\\d.*|(?!其\\s?中).*[:：].*");

    private Cells() {}

    /** Whether a text can be a cell at all: short, no sentence, no heading, no label. */
    static boolean is(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && !SENTENCE.matcher(text).find()
                && !OUTSIDE.matcher(text).matches();
    }

    /** Whether a line may begin with the name of a first column: asked of every line of a page, so by its first character. */
    static boolean mayBegin(String line) {
        return !line.isEmpty() && FIRST_CHARACTERS.indexOf(line.charAt(0)) >= 0;
    }

    /** Whether a text names the column that tells what each row is about. */
    static boolean isFirstHeader(String text) {
        return mayBegin(text)
                && text.length() <= LONGEST_HEADER
                && FIRST.matcher(text).matches();
    }

    /** Whether a text names a column. */
    static boolean isHeader(String text) {
        return text.length() <= LONGEST_HEADER
                && (OTHER.matcher(text).matches() || FIRST.matcher(text).matches());
    }

    static boolean isFigure(String text) {
        return text.length() <= LONGEST && FIGURE.matcher(text).matches();
    }

    static boolean isFigureOrNone(String text) {
        return isFigure(text) || NONE.matcher(text).matches();
    }

    /** Whether a row goes with a header: a name, a unit where the column is one of units, figures in the others. */
    static boolean fits(List<String> header, List<String> row) {
        int figures = 0;
        for (int i = 0; i < header.size(); i++) {
            Column column = Column.of(header.get(i), i == 0);
            if (!column.takes(row.get(i))) {
                return false;
            }
            figures += column == Column.FIGURES && isFigure(row.get(i)) ? 1 : 0;
        }
        return figures > 0;
    }

    /** What a column holds, by its name. */
    private enum Column {
        NUMBER,
        WORDS,
        FIGURES;

        static Column of(String header, boolean first) {
            if (header.equals("序号")) {
                return NUMBER;
            }
            boolean words = first || header.matches(".*(?:指标|项目|名称|单位|属性|类[别型]|备注|说明)(?:名称)?");
            return words ? WORDS : FIGURES;
        }

        boolean takes(String cell) {
            return switch (this) {
                case NUMBER -> cell.length() <= 4 && isFigure(cell);
                case WORDS -> is(cell) && !isFigure(cell);
                case FIGURES -> isFigureOrNone(cell);
            };
        }
    }
}
