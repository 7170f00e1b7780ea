package io.zhibiao.standalone.look;

import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.standalone.report.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A reading for the terminal: each sentence that holds claims, its line and its claims' characters in 【】, and below it a line for each
 * claim with what was read, its confidence and the trail of rules.
 */
public final class Explanation {
    private static final String SENTENCE_ENDS = "。！？；!?;\n";

    private final String name;
    private final Reading reading;
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int line = 1;
    private int counted;

    private Explanation(String name, Reading reading) {
        this.name = name;
        this.reading = reading;
        this.text = reading.posting().text();
    }

    /**
     * Explains a posting.
     *
     * @param name what stands before the line's number, usually the file's name
     * @return text that ends in a line feed; empty when nothing was read
     */
    public static String of(String name, Reading reading) {
        return new Explanation(name, reading).write();
    }

    private String write() {
        List<Spot> spots = Spots.of(reading);
        int i = 0;
        while (i < spots.size()) {
            int start = sentenceStart(
                    spots.get(i).start(), i == 0 ? 0 : spots.get(i - 1).end());
            int end = sentenceEnd(spots.get(i).end());
            int first = i;
            while (i < spots.size() && spots.get(i).start() < end) {
                int claimed = spots.get(i++).end();
                end = claimed > end ? sentenceEnd(claimed) : end;
            }
            sentence(start, end, spots.subList(first, i));
        }
        return out.toString();
    }

    /** Behind the end of the sentence before; never before what was written already. */
    private int sentenceStart(int at, int least) {
        int start = at;
        while (start > least && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private int sentenceEnd(int at) {
        int end = at;
        while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end < text.length() && text.charAt(end) != '\n' ? end + 1 : end;
    }

    private void sentence(int start, int end, List<Spot> spots) {
        out.append(Visible.of("%s:%d".formatted(name, lineOf(start)))).append("  ");
        int at = start;
        for (Spot spot : spots) {
            out.append(Visible.of(text.substring(at, spot.start()))).append('【');
            out.append(Visible.of(text.substring(spot.start(), spot.end()))).append('】');
            at = spot.end();
        }
        out.append(Visible.of(text.substring(at, end))).append('\n');
        out.append(table(spots)).append('\n');
    }

    private int lineOf(int at) {
        for (; counted < at; counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        return line;
    }

    private static Table table(List<Spot> spots) {
        List<IndicatorEvent> events =
                spots.stream().flatMap(spot -> spot.events().stream()).toList();
        Table table = Table.of(cells(events.getFirst()));
        events.stream().skip(1).map(Explanation::cells).forEach(cells -> table.row((Object[]) cells));
        return table;
    }

    private static String[] cells(IndicatorEvent event) {
        List<String> cells = new ArrayList<>(List.of(
                event.evidence().raw(),
                ClaimMark.of(event.kind()).word() + (event.stretch() ? " stretch" : ""),
                ClaimWords.indicator(event),
                ClaimWords.measure(event),
                ClaimWords.value(event),
                ClaimWords.period(event),
                event.region().name(),
                ClaimWords.confidence(event),
                event.rule()));
        cells.replaceAll(Visible::of);
        return cells.toArray(String[]::new);
    }
}
