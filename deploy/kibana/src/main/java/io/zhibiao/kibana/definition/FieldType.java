package io.zhibiao.kibana.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a field holds, in Lens' words. */
public enum FieldType {
    /** Words: of mapping type keyword, or text. */
    @JsonProperty("string")
    STRING,

    @JsonProperty("number")
    NUMBER,

    @JsonProperty("date")
    DATE,

    @JsonProperty("boolean")
    BOOLEAN
}
