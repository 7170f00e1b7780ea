package io.zhibiao.benchmarks.throughput;

import io.zhibiao.events.Topic;
import io.zhibiao.standalone.stack.Ports;
import io.zhibiao.standalone.stack.Stack;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cleaner, then the extractor alone from topic to topic: postings a second by the service's name, by the times of what they wrote. */
final class AloneRun {
    private AloneRun() {}

    /**
     * Measures.
     *
     * @param warm how many of the pages only warm up
     */
    static Map<String, Double> of(Path data, List<GeneratedPages.Page> pages, int warm) throws Exception {
        Map<String, Double> rates = new LinkedHashMap<>();
        try (Stack stack = PipelineRun.stack(data.resolve("alone"), List.of("cleaner"), 1);
                PageTopic topic = new PageTopic(stack.kafka())) {
            topic.publish(pages);
            rates.put("cleaner", rate(topic.written(Topic.POSTINGS_CLEAN, key -> true, pages.size()), warm));
            stack.another("extractor", Ports.free().board());
            rates.put("extractor", rate(topic.written(Topic.INDICATORS, AloneRun::isMarker, pages.size()), warm));
        }
        return rates;
    }

    /** The last message of a posting has its id alone as key. */
    private static boolean isMarker(String key) {
        return key.indexOf('/') < 0;
    }

    private static double rate(List<Long> written, int warm) {
        return (written.size() - warm) * 1e3 / (written.getLast() - written.get(warm - 1));
    }
}
