package io.zhibiao.cleaner.core.page;

import java.util.List;
import java.util.Map;

/**
 * What a page holds, before any repair.
 *
 * @param titles what may be the posting's title, the most trusted first
 * @param facts meta tags and labelled fields by their names in lower case
 * @param passages in reading order
 */
public record PageContent(List<String> titles, Map<String, String> facts, List<Passage> passages) {
    public PageContent {
        titles = List.copyOf(titles);
        facts = Map.copyOf(facts);
        passages = List.copyOf(passages);
    }
}
