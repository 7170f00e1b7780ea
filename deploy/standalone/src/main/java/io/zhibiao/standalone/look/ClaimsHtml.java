package io.zhibiao.standalone.look;

import io.zhibiao.events.IndicatorEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Texts with their claims: a paragraph a line, each spot a link to the card that tells its claims. */
final class ClaimsHtml {
    /** A browser still scrolls so many; what is beyond is told. */
    private static final int MOST_LINES = 20_000;

    /** Claims with a card; more would make a page that neither this program nor a browser has the memory for. */
    private static final int MOST_TOLD = 10_000;

    private final Markup out;
    private final Set<ClaimMark> anchored = EnumSet.noneOf(ClaimMark.class);
    private int lines;
    private int cards;
    private int told;
    private int untold;

    ClaimsHtml(Markup out) {
        this.out = out;
    }

    /** Writes a posting's text; each kind's first claim gets the id its legend links to. */
    void write(Reading reading) {
        String text = reading.posting().text();
        List<Spot> spots = Spots.of(reading);
        out.raw("<article>\n");
        int spot = 0;
        int start = 0;
        while (start < text.length() && lines < MOST_LINES) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int next = spot;
            while (next < spots.size() && spots.get(next).start() < end) {
                next++;
            }
            line(text, start, end, spots.subList(spot, next));
            spot = next;
            start = end + 1;
        }
        rest(text, start, spots.size() - spot);
        out.raw("</article>\n");
    }

    private void rest(String text, int start, int claims) {
        if (start < text.length()) {
            out.raw("<p class=\"more\">其余 %1$d 行未显示 %1$d more lines are not shown; 其中指标 claims on them: %2$d</p>\n"
                    .formatted(text.substring(start).lines().count(), claims));
        }
        if (untold > 0) {
            out.raw("<p class=\"more\">%1$d 项只有标记 %1$d claims are marked without a card</p>\n".formatted(untold));
            untold = 0;
        }
        if (text.isEmpty()) {
            out.raw("<p class=\"more\">没有正文 no text was kept</p>\n");
        }
    }

    private void line(String text, int start, int end, List<Spot> spots) {
        lines++;
        out.raw("<p id=\"l%1$d\"%2$s><span class=\"no\">%1$d</span>"
                .formatted(lines, spots.isEmpty() ? " class=\"bare\"" : ""));
        int at = start;
        for (Spot spot : spots) {
            out.text(text.substring(at, spot.start()));
            spot(text, spot);
            at = spot.end();
        }
        out.text(text.substring(at, end)).raw("</p>\n");
    }

    private void spot(String text, Spot spot) {
        if (told + spot.events().size() > MOST_TOLD) {
            untold += spot.events().size();
            pieces(text, spot);
            return;
        }
        told += spot.events().size();
        cards++;
        out.raw("<a class=\"spot%2$s\" href=\"#e%1$d\" aria-describedby=\"e%1$d\">"
                .formatted(cards, spot.doubtful() ? " doubtful" : ""));
        pieces(text, spot);
        out.raw("</a><span class=\"card\" id=\"e%d\" role=\"note\">".formatted(cards));
        spot.events().forEach(this::event);
        out.raw("<a class=\"close\" href=\"#l%d\">关闭 close</a></span>".formatted(lines));
    }

    private void pieces(String text, Spot spot) {
        for (Spot.Piece piece : spot.pieces()) {
            out.raw("<mark%s class=\"%s\">"
                            .formatted(anchor(piece.mark()), piece.mark().style()))
                    .text(text.substring(piece.start(), piece.end()))
                    .raw("</mark>");
        }
    }

    private String anchor(ClaimMark mark) {
        return anchored.add(mark) ? " id=\"%s\"".formatted(mark.style()) : "";
    }

    private void event(IndicatorEvent event) {
        ClaimMark mark = ClaimMark.of(event.kind());
        out.raw("<span class=\"claim\"><b class=\"%s\">%s</b>".formatted(mark.style(), mark.label()));
        fact("指标 indicator", ClaimWords.indicator(event));
        fact("原词 words", event.surface());
        fact("数值 value", ClaimWords.value(event) + (event.stretch() ? " (力争 stretch)" : ""));
        fact("原文 raw", event.evidence().raw());
        fact("界限 bound", event.bound().name().toLowerCase(java.util.Locale.ROOT));
        fact("口径 measure", ClaimWords.measure(event));
        fact("时期 period", ClaimWords.period(event));
        fact("地区 region", event.region().name());
        fact("置信度 confidence", ClaimWords.confidence(event));
        fact("规则 rules", event.rule());
        out.raw("</span>");
    }

    private void fact(String label, String value) {
        out.raw("<span class=\"fact\"><i>" + label + "</i> <span>").text(value).raw("</span></span>");
    }
}
