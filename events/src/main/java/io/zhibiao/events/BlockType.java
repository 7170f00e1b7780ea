package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a block of a posting's text is. */
public enum BlockType {
    /** The posting's own title. */
    @JsonProperty("title")
    TITLE,

    /** A section heading. */
    @JsonProperty("heading")
    HEADING,

    /** Running text. */
    @JsonProperty("paragraph")
    PARAGRAPH,

    /** A table, with its cells in rows. */
    @JsonProperty("table")
    TABLE,

    /** A note (名词注释, 注：) or the list of attachments. */
    @JsonProperty("note")
    NOTE
}
