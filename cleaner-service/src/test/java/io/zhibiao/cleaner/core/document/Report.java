package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Table.Cell;
import java.util.ArrayList;
import java.util.List;

/** A report of our own, to be written in every format. */
record Report(List<Piece> pieces) {
    static final String TITLE = "青川县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告";

    /** A part of a report. */
    sealed interface Piece permits Text, Grid {}

    /**
     * A paragraph.
     *
     * @param rank of a heading, from 1; 0 for running text
     */
    record Text(String text, int rank) implements Piece {}

    /** A table, merged cells where they begin. */
    record Grid(List<List<Cell>> rows) implements Piece {
        int width() {
            return rows.getFirst().stream().mapToInt(Cell::across).sum();
        }
    }

    /** Headings, paragraphs, and two tables: cells merged both ways, a nested header, empty cells. */
    static Report standard() {
        return new Report(List.of(
                new Text(TITLE, 1),
                text("各位代表："),
                text("受县人民政府委托，现将全县国民经济和社会发展计划的执行情况与下一年的安排报告如下，请予审议，并请各位列席人员提出意见和建议，以便我们改进工作。"),
                new Text("一、2023年计划执行情况", 2),
                text("全年地区生产总值达到101.5亿元，增长6.1%，比上年加快0.4个百分点。一般公共预算收入完成8.2亿元，增长7.5%，其中税收收入占比为66.3%，收入质量继续改善。"),
                text("城乡居民人均可支配收入分别达到38520元和16840元，增长5.2%和7.0%，新增城镇就业2600人。"),
                text("表1 2023年主要指标完成情况"),
                text("单位：亿元、%"),
                nested(),
                text("注：按可比价格计算。"),
                new Text("二、2024年主要目标", 2),
                text("今年发展的预期目标是：地区生产总值增长6.5%左右，规模以上工业增加值增长8%以上，固定资产投资增长5%，城镇新增就业2500人以上，万元地区生产总值能耗完成市下达的任务。"),
                text("表2 2024年主要目标"),
                plain(6),
                text("让我们鼓足干劲，扎实工作，为完成全年各项任务而努力奋斗。")));
    }

    /** A report whose table takes more than a page. */
    static Report withLongTable() {
        return new Report(List.of(
                new Text(TITLE, 1),
                text("受县人民政府委托，现将全县国民经济和社会发展计划的执行情况与下一年的安排报告如下，请予审议，并请各位列席人员提出意见和建议，以便我们改进工作。"),
                plain(70),
                text("让我们鼓足干劲，扎实工作，为完成全年各项任务而努力奋斗，以优异的成绩回报全县人民的信任。")));
    }

    List<Grid> grids() {
        return pieces.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }

    private static Text text(String text) {
        return new Text(text, 0);
    }

    private static Grid nested() {
        return new Grid(List.of(
                List.of(
                        new Cell("类别", 2, 1),
                        new Cell("指标", 2, 1),
                        new Cell("2023年计划", 1, 2),
                        new Cell("2023年完成", 1, 2)),
                List.of(new Cell("总量"), new Cell("增速"), new Cell("总量"), new Cell("增速")),
                List.of(
                        new Cell("经济增长", 2, 1),
                        new Cell("地区生产总值"),
                        new Cell("100"),
                        new Cell("6"),
                        new Cell("101.5"),
                        new Cell("6.1")),
                List.of(new Cell("固定资产投资"), new Cell(""), new Cell("5"), new Cell("88.4"), new Cell("5.3")),
                List.of(new Cell("民生"), new Cell("新增城镇就业"), new Cell("2500人", 1, 2), new Cell("2600人", 1, 2))));
    }

    private static Grid plain(int rows) {
        List<List<Cell>> all = new ArrayList<>();
        all.add(List.of(new Cell("指标"), new Cell("计量单位"), new Cell("2024年目标")));
        List<String> names = List.of("地区生产总值", "工业增加值", "固定资产投资", "社会消费品零售总额", "粮食产量", "城镇登记失业率");
        for (int i = 0; i < rows; i++) {
            String name = names.get(i % names.size()) + (i < names.size() ? "" : "之" + ListNumbers.chinese(i));
            all.add(List.of(new Cell(name), new Cell(i == 5 ? "" : "亿元"), new Cell((i + 3) + ".5左右")));
        }
        return new Grid(all);
    }
}
