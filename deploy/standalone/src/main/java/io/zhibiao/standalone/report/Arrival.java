package io.zhibiao.standalone.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.Ids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Checks that what was published has come out at the end. */
public final class Arrival {
    private final SearchIndex index;

    /** Takes the index that everything must have reached. */
    public Arrival(SearchIndex index) {
        this.index = index;
    }

    /** Which of the pages have no posting in the index yet. */
    public List<String> missing(Collection<String> urls) {
        List<String> missing = new ArrayList<>();
        for (String url : urls) {
            JsonNode posting = index.document("zhibiao-postings", Ids.posting(CanonicalUrl.of(url)));
            if (posting.isMissingNode()) {
                missing.add(url);
            }
        }
        return missing;
    }

    /** How many alerts of a type there are. */
    public long alerts(String type) throws IOException {
        return index.countBy("zhibiao-alerts", "type").getOrDefault(type, 0L);
    }
}
