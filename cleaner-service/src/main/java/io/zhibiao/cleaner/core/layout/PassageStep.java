package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.List;

/** One step from a page's passages to a posting's paragraphs; linear in their length. */
@FunctionalInterface
public interface PassageStep {
    /** The passages after the step; what was repaired goes to the log. */
    List<Passage> apply(List<Passage> passages, RepairLog log);
}
