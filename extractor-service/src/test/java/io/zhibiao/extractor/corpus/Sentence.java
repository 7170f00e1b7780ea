package io.zhibiao.extractor.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zhibiao.events.Block;
import io.zhibiao.events.BlockType;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Ids;
import io.zhibiao.events.Level;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One entry of the corpus: a text or table, what stands before it, and every claim it makes.
 *
 * @param file name of its file
 * @param at its number in the file
 */
record Sentence(String file, int at, JsonNode entry, JsonNode defaults) {

    JsonNode get(String key) {
        return entry.has(key) ? entry.path(key) : defaults.path(key);
    }

    String name() {
        String text = table()
                ? entry.path("table").path("caption").asText("table")
                : entry.path("text").asText();
        return at + " " + text.replace('\n', '⏎');
    }

    boolean table() {
        return entry.has("table");
    }

    /** Whether these words stand in its text or table. */
    boolean holds(String words) {
        return (table() ? entry.path("table").toString() : entry.path("text").asText()).contains(words);
    }

    boolean gap() {
        return entry.has("gap");
    }

    List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>();
        entry.path("events").forEach(events::add);
        return events;
    }

    /** The posting that holds the text, and where in it the text starts. */
    Staged staged() {
        String heading = heading();
        String before = heading.isEmpty() ? "" : heading + "\n";
        if (table()) {
            return stagedTable(before);
        }
        String text = before + entry.path("text").asText();
        return new Staged(posting(text, List.of()), before.length(), List.of());
    }

    private Staged stagedTable(String before) {
        JsonNode table = entry.path("table");
        StringBuilder text = new StringBuilder(before);
        List<Block> blocks = new ArrayList<>();
        if (!before.isEmpty()) {
            blocks.add(Block.of(BlockType.HEADING, 1, 0, before.length() - 1));
        }
        for (String key : List.of("caption", "unit")) {
            if (table.has(key)) {
                paragraph(text, blocks, BlockType.PARAGRAPH, table.path(key).asText());
            }
        }
        List<List<String>> rows = new ArrayList<>();
        List<List<Integer>> cells = new ArrayList<>();
        int start = text.length();
        for (JsonNode row : table.path("rows")) {
            List<String> line = new ArrayList<>();
            List<Integer> offsets = new ArrayList<>();
            for (JsonNode cell : row) {
                text.append(line.isEmpty() ? "" : "\t");
                offsets.add(text.length());
                text.append(cell.asText());
                line.add(cell.asText());
            }
            text.append('\n');
            rows.add(line);
            cells.add(offsets);
        }
        blocks.add(new Block(BlockType.TABLE, 0, start, text.length() - 1, rows, null));
        for (JsonNode note : table.path("notes")) {
            paragraph(text, blocks, BlockType.NOTE, note.asText());
        }
        return new Staged(posting(text.toString(), blocks), before.length(), cells);
    }

    private static void paragraph(StringBuilder text, List<Block> blocks, BlockType type, String words) {
        blocks.add(Block.of(type, 0, text.length(), text.length() + words.length()));
        text.append(words).append('\n');
    }

    private int year() {
        return get("year").asInt(2023);
    }

    private int target() {
        JsonNode target = get("target");
        boolean none = kind() == PostingKind.BULLETIN || get("year").isNull();
        return target.isInt() ? target.asInt() : none ? 0 : year() + 1;
    }

    private PostingKind kind() {
        return PostingKind.valueOf(get("kind").asText("plan_report").toUpperCase(Locale.ROOT));
    }

    private String heading() {
        boolean plan = kind() == PostingKind.PLAN_REPORT;
        return switch (get("in").asText()) {
            case "review" -> plan ? "一、" + year() + "年国民经济和社会发展计划执行情况" : "一、" + year() + "年工作回顾";
            case "plan" -> plan ? "二、" + target() + "年经济社会发展主要目标和任务" : "二、" + target() + "年工作安排";
            default -> "";
        };
    }

    String region() {
        return get("region").asText("青川县");
    }

    private CleanPosting posting(String text, List<Block> blocks) {
        String province =
                get("province").isMissingNode() ? "四川省" : get("province").asText();
        Level level = Level.valueOf(get("level").asText("county").toUpperCase(Locale.ROOT));
        List<String> path = level == Level.PROVINCE
                ? List.of(region())
                : get("city").isMissingNode()
                        ? List.of(province, region())
                        : List.of(province, get("city").asText(), region());
        Region region = new Region(region(), null, level, level == Level.PROVINCE ? region() : province, path);
        String url = "https://www.example.gov.cn/corpus.html";
        return new CleanPosting(
                Ids.posting(url),
                Ids.revision(text),
                url,
                get("title").asText("题目"),
                null,
                null,
                null,
                null,
                null,
                region,
                kind(),
                get("year").isNull() ? null : year(),
                target() == 0 ? null : target(),
                text,
                blocks,
                List.of(),
                List.of(),
                null,
                null,
                "corpus",
                "page",
                Instant.EPOCH,
                Instant.EPOCH);
    }

    /**
     * A posting made of the entry.
     *
     * @param start where the entry's own text starts
     * @param cells offset of each cell of the table; empty for a text
     */
    record Staged(CleanPosting posting, int start, List<List<Integer>> cells) {
        /** Where the value of an expected event stands. */
        int offset(JsonNode event) {
            JsonNode cell = event.path("cell");
            if (!(cell instanceof MissingNode)) {
                int at = cells.get(cell.path(0).asInt()).get(cell.path(1).asInt());
                return posting.text().indexOf(event.path("raw").asText(), at);
            }
            int at = start - 1;
            for (int i = 0; i < event.path("occurrence").asInt(1); i++) {
                at = posting.text().indexOf(event.path("raw").asText(), at + 1);
            }
            return at;
        }
    }
}
