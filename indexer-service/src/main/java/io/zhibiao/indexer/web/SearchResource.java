package io.zhibiao.indexer.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.zhibiao.indexer.elasticsearch.Listing;
import io.zhibiao.indexer.elasticsearch.Rows;
import io.zhibiao.indexer.elasticsearch.Selection;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words, looked for in postings and in the sentences of claims. */
@Path("/api/search")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private static final int MOST = 100;

    private final Rows rows;

    @Inject
    SearchResource(Rows rows) {
        this.rows = rows;
    }

    /** What holds the words of {@code q} as they stand, what was found marked under {@code highlight}. */
    @GET
    public Found search(@Context UriInfo request) {
        Parameters parameters = new Parameters(request.getQueryParameters()).only("q", "region", "level", "size");
        Map<String, List<String>> narrowing = new LinkedHashMap<>(request.getQueryParameters());
        narrowing.remove("size");
        narrowing.putIfAbsent("q", List.of(parameters.text("q")));
        int size = parameters.size(MOST);
        return new Found(
                rows.first(Selection.of(Listing.POSTINGS, narrowing, ""), size),
                rows.first(Selection.of(Listing.INDICATORS, narrowing, ""), size));
    }

    /** Postings and claims that hold the words. */
    public record Found(List<JsonNode> postings, List<JsonNode> indicators) {
        public Found {
            postings = List.copyOf(postings);
            indicators = List.copyOf(indicators);
        }
    }
}
