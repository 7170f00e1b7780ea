package io.zhibiao.standalone.site;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads {@code expected.tsv}, whose rows are of a body and so of each posting that shows it. */
final class FigureTable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> bodies;
    private final int lastStage;

    FigureTable(SiteMap map) {
        bodies = map.postings().stream().collect(Collectors.toMap(Posting::id, Posting::bodyName));
        lastStage = map.lastStage();
    }

    List<ExpectedFigure> of(List<ExpectedPosting> postings) {
        return read(Resources.text("expected.tsv"), postings);
    }

    List<ExpectedFigure> read(String tsv, List<ExpectedPosting> postings) {
        List<Row> rows = rows(tsv);
        return postings.stream()
                .flatMap(posting -> rows.stream()
                        .filter(row -> row.get("body").equals(bodies.get(posting.id())))
                        .map(row -> figure(posting, row)))
                .toList();
    }

    private static List<Row> rows(String tsv) {
        List<String> lines = tsv.lines().filter(line -> !line.startsWith("#")).toList();
        List<String> names = Arrays.asList(lines.getFirst().split("\t", -1));
        return lines.stream().skip(1).map(line -> Row.of(names, line)).toList();
    }

    private ExpectedFigure figure(ExpectedPosting posting, Row row) {
        String[] stages = row.get("stages").split("-", 2);
        return new ExpectedFigure(
                posting,
                row.get("indicator"),
                row.constant("kind", new TypeReference<ClaimKind>() {}),
                row.constant("measure", new TypeReference<Measure>() {}),
                Period.parse(row.get("period")),
                row.number("value"),
                row.get("unit").equals("-") ? "" : row.get("unit"),
                row.constant("bound", new TypeReference<Bound>() {}),
                row.get("stretch").equals("yes"),
                Integer.parseInt(stages[0]),
                stages[1].isEmpty() ? lastStage : Integer.parseInt(stages[1]),
                row.constant("place", new TypeReference<ExpectedFigure.Place>() {}),
                row.get("quote"));
    }

    /** A line's cells by the names in the head. */
    private record Row(Map<String, String> cells) {
        static Row of(List<String> names, String line) {
            String[] cells = line.split("\t", -1);
            if (cells.length != names.size()) {
                throw new IllegalStateException("expected.tsv: " + names.size() + " cells wanted in the line " + line);
            }
            return new Row(
                    IntStream.range(0, cells.length).boxed().collect(Collectors.toMap(names::get, i -> cells[i])));
        }

        String get(String name) {
            String cell = cells.get(name);
            if (cell == null) {
                throw new IllegalStateException("expected.tsv has no column " + name);
            }
            return cell;
        }

        @Nullable
        Double number(String name) {
            return get(name).equals("-") ? null : Double.valueOf(get(name));
        }

        <T> T constant(String name, TypeReference<T> type) {
            return JSON.convertValue(get(name), type);
        }
    }
}
