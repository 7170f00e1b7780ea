package io.zhibiao.standalone.look;

import io.zhibiao.events.CleanPosting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One page of HTML that shows the cleaned text of a file with every claim marked by its kind; pointing at a claim, reaching it by keyboard
 * or choosing it shows how it was read. It loads nothing and runs nothing; text of the posting is shown and never interpreted.
 */
public final class ClaimsPage implements View {
    /** From this confidence on a claim is taken to need no look. */
    static final double SURE = 0.9;

    private final String name;
    private final List<Reading> readings;

    private ClaimsPage(String name, List<Reading> readings) {
        this.name = name;
        this.readings = List.copyOf(readings);
    }

    /**
     * A page of a file's postings.
     *
     * @param name what the file is called
     * @param readings its postings in order, with their claims
     */
    public static ClaimsPage of(String name, List<Reading> readings) {
        return new ClaimsPage(name, readings);
    }

    @Override
    public String note() {
        return "%1$d 项 %1$d claims".formatted(total())
                + counts().entrySet().stream()
                        .map(e -> ", %s %d".formatted(e.getKey().label(), e.getValue()))
                        .collect(Collectors.joining());
    }

    @Override
    public String html() {
        Markup out = new Markup();
        out.raw(Frame.head(name, Subject.CLAIMS)).raw("<header><h1>").text(name).raw("</h1>\n");
        readings.forEach(reading -> posting(reading, out));
        out.raw("</header>\n<main>\n");
        legend(out);
        ClaimsHtml text = new ClaimsHtml(out);
        readings.forEach(text::write);
        return out.raw("</main>\n</body></html>\n").toString();
    }

    private static void posting(Reading reading, Markup out) {
        CleanPosting posting = reading.posting();
        out.raw("<section aria-label=\"元数据 metadata\"><dl>\n");
        Facts.fact("标题 title", posting.title(), out);
        Facts.fact("地区 region", Facts.region(posting.region()), out);
        Facts.fact("年份 years", Facts.years(posting), out);
        Facts.fact("指标 claims", Integer.toString(reading.events().size()), out);
        Facts.fact("地址 address", posting.url(), out);
        out.raw("</dl></section>\n");
    }

    private void legend(Markup out) {
        out.raw("<section class=\"legend\" aria-label=\"图例 legend\"><ul>\n");
        counts().forEach((mark, n) ->
                out.raw("<li><a href=\"#%1$s\"><span class=\"chip %1$s\">%2$s</span></a> <b>%3$d</b></li>\n"
                        .formatted(mark.style(), mark.label(), n)));
        out.raw("<li><span class=\"chip doubtful\">置信度低于 confidence below %s</span> <b>%d</b></li>\n"
                        .formatted(SURE, doubtful()))
                .raw("</ul>\n")
                .raw(Frame.CLAIM_CHOICES)
                .raw("</section>\n");
    }

    private int total() {
        return readings.stream().mapToInt(reading -> reading.events().size()).sum();
    }

    private long doubtful() {
        return readings.stream()
                .flatMap(reading -> reading.events().stream())
                .filter(event -> event.confidence() < SURE)
                .count();
    }

    private Map<ClaimMark, Integer> counts() {
        Map<ClaimMark, Integer> counts = new EnumMap<>(ClaimMark.class);
        readings.forEach(reading -> reading.counts().forEach((mark, n) -> counts.merge(mark, n, Integer::sum)));
        return counts;
    }
}
