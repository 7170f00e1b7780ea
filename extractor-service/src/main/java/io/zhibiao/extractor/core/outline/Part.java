package io.zhibiao.extractor.core.outline;

/** Whether a part of a posting tells what was or what is to be. */
public enum Part {
    REVIEW,
    PLAN
}
