package io.zhibiao.standalone.look;

import io.zhibiao.cleaner.core.page.WholePage;
import io.zhibiao.events.Charset;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Repair;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of HTML that shows a fetched page and what cleaning made of it side by side: every repair and removal marked, what was found
 * about the posting, and how it was decoded. It loads nothing, runs nothing and follows the reader's choice of a dark or light screen;
 * text of the fetched page is shown and never interpreted.
 */
public final class LookPage implements View {
    private final String name;
    private final List<CleanPosting> postings;
    private final List<Row> rows;

    private LookPage(String name, List<CleanPosting> postings, List<Row> rows) {
        this.name = name;
        this.postings = List.copyOf(postings);
        this.rows = List.copyOf(rows);
    }

    /**
     * Compares a page with its postings.
     *
     * @param name what the page is called, usually its file
     * @param page every line it holds
     * @param postings what the cleaner made of it, in order
     */
    public static LookPage of(String name, List<WholePage.Entry> page, List<CleanPosting> postings) {
        List<String> cleaned = postings.stream().flatMap(p -> p.text().lines()).toList();
        Set<Mark> repairs = EnumSet.noneOf(Mark.class);
        postings.stream().flatMap(p -> p.repairs().stream()).forEach(repair -> Mark.of(repair.kind())
                .ifPresent(repairs::add));
        boolean spam = postings.stream().anyMatch(CleanPosting::spam);
        return new LookPage(name, postings, Comparison.of(page, cleaned, repairs, spam));
    }

    @Override
    public String note() {
        return "已删除 %1$d 行 %1$d lines removed".formatted(removedLines());
    }

    @Override
    public String html() {
        Markup out = new Markup();
        out.raw(Frame.head(name, Subject.CLEANED))
                .raw("<header><h1>")
                .text(name)
                .raw("</h1>\n");
        postings.forEach(posting -> posting(posting, out));
        out.raw("</header>\n<main>\n");
        legend(out);
        out.raw(Frame.TABLE_HEAD);
        new RowsHtml(out).write(rows);
        return out.raw(Frame.FOOT).toString();
    }

    private int removedLines() {
        return removals().values().stream().mapToInt(n -> n).sum();
    }

    private static void posting(CleanPosting posting, Markup out) {
        out.raw("<section aria-label=\"元数据 metadata\"><dl>\n");
        Facts.fact("标题 title", posting.title(), out);
        Facts.fact("类型 kind", posting.kind().name().toLowerCase(java.util.Locale.ROOT), out);
        Facts.fact("地区 region", Facts.region(posting.region()), out);
        Facts.fact("年份 years", Facts.years(posting), out);
        Facts.fact("发布机构 publisher", posting.publisher(), out);
        Facts.fact("文号 document number", posting.documentNumber(), out);
        Facts.fact("发布日期 published", Objects.toString(posting.publishedOn(), null), out);
        Facts.fact("报告日期 delivered", Objects.toString(posting.deliveredOn(), null), out);
        Facts.fact("会议 session", posting.session(), out);
        Facts.fact("编码 charset", charset(posting.charset()), out);
        flags(posting.flags(), out);
        Facts.fact(
                "正文 text",
                "%,d 字符 characters, %,d 行 lines"
                        .formatted(
                                posting.text().length(), posting.text().lines().count()),
                out);
        Facts.fact("地址 address", posting.url(), out);
        Facts.fact("编号 posting", posting.id(), out);
        out.raw("</dl></section>\n");
    }

    private static void flags(List<String> flags, Markup out) {
        out.raw("<div><dt>疑点 flags and doubts</dt><dd>");
        flags.forEach(flag -> out.raw("<strong class=\"flag\">").text(flag).raw("</strong> "));
        out.raw(flags.isEmpty() ? "无 none" : "").raw("</dd></div>\n");
    }

    private static @Nullable String charset(@Nullable Charset charset) {
        return charset == null
                ? null
                : "%s (声明 declared: %s; %s)"
                        .formatted(charset.used(), Objects.toString(charset.declared(), "—"), charset.reason());
    }

    private void legend(Markup out) {
        out.raw("<section class=\"legend\" aria-label=\"图例 legend\"><ul>\n");
        for (CleanPosting posting : postings) {
            posting.repairs().forEach(repair -> repair(repair, out));
        }
        removals()
                .forEach((mark, n) -> out.raw(
                        "<li><a href=\"#%1$s\"><span class=\"chip gone %1$s\">%2$s</span></a> <b>%3$d</b> 行 lines</li>\n"
                                .formatted(mark.style(), mark.label(), n)));
        out.raw("</ul>\n").raw(Frame.CHOICES).raw("</section>\n");
    }

    private void repair(Repair repair, Markup out) {
        Mark mark = Mark.of(repair.kind()).orElse(Mark.CHANGED);
        if (mark.removal()) {
            return;
        }
        out.raw("<li><a href=\"#%1$s\"><span class=\"chip %1$s\">".formatted(mark.style()));
        if (mark == Mark.CHANGED) {
            out.text(repair.kind());
        } else {
            out.raw(mark.label());
        }
        out.raw("</span></a> <b title=\"repairs[].count\">%d</b><details><summary>例 samples</summary>"
                .formatted(repair.count()));
        repair.samples().forEach(sample -> out.raw("<code>").text(sample).raw("</code>"));
        out.raw("</details></li>\n");
    }

    private Map<Mark, Integer> removals() {
        Map<Mark, Integer> removals = new EnumMap<>(Mark.class);
        for (Row row : rows) {
            for (Row.Line line : row.raw()) {
                if (line.removal() != null) {
                    removals.merge(line.removal(), 1, Integer::sum);
                }
            }
        }
        return removals;
    }
}
