package io.zhibiao.cleaner.core.page;

import java.util.List;
import java.util.Map;

/**
 * What a page holds, before any repair.
 *
 * @param titles what may be the posting's title, the most trusted first
 * @param facts what tags tell of the page, by their names in lower case
 * @param around the lines around the article: labelled fields stand there, damaged like the text, so that they are read when repaired
 * @param leftOut the lines of all that is no part of the article, what no reader is shown among them: as they are, to tell of spam there
 * @param passages in reading order
 */
public record PageContent(
        List<String> titles,
        Map<String, String> facts,
        List<String> around,
        List<String> leftOut,
        List<Passage> passages) {
    public PageContent {
        titles = List.copyOf(titles);
        facts = Map.copyOf(facts);
        around = List.copyOf(around);
        leftOut = List.copyOf(leftOut);
        passages = List.copyOf(passages);
    }

    /** A page that is all text. */
    public PageContent(List<String> titles, Map<String, String> facts, List<Passage> passages) {
        this(titles, facts, List.of(), List.of(), passages);
    }
}
