package io.zhibiao.standalone.site;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDateTime;

/** A row of a list that is no report: what a fetcher must pass by. */
record Notice(
        String title,
        @JsonFormat(pattern = ChinaTime.PATTERN) LocalDateTime published,
        String path,
        String text) {}
