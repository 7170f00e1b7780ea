package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a posting's text.
 *
 * @param level depth of a heading: 1 for 一、, 2 for (一), 3 for 1.; 0 for the others
 * @param start offset of the first UTF-16 unit in {@link CleanPosting#text()}
 * @param end offset behind the last one
 * @param rows a table's cells, every row as wide as the widest, merged cells spread; empty for the others
 * @param source address of the attachment the block came from; null for the page itself
 */
public record Block(
        BlockType type,
        int level,
        int start,
        int end,
        List<List<String>> rows,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String source) {
    public Block {
        Require.present("block.type", type);
        Require.that(level >= 0, "block.level must not be negative");
        Require.span("block", start, end);
        rows = Require.list("block.rows", rows);
        rows = rows.isEmpty() ? rows : rows.stream().map(List::copyOf).toList();
    }

    /** A block of the page itself, without rows. */
    public static Block of(BlockType type, int level, int start, int end) {
        return new Block(type, level, start, end, List.of(), null);
    }
}
