package io.zhibiao.standalone.site;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDateTime;

/** A later change of a posting at the same address: words that stand in it once are replaced, from a stage on. */
record Revision(
        int stage, @JsonFormat(pattern = ChinaTime.PATTERN) LocalDateTime at, String replace, String by) {}
