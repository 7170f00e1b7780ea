package io.zhibiao.indexer.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.elasticsearch.Counts;
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
import java.util.stream.StreamSupport;

/** What targets can be narrowed by, and how many there are of each. */
@Path("/api/facets")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class FacetsResource {
    private final Counts counts;

    @Inject
    FacetsResource(Counts counts) {
        this.counts = counts;
    }

    /** Indicators with their measures, years, and how much there is in all. */
    @GET
    public Facets facets(@Context UriInfo request) {
        new Parameters(request.getQueryParameters()).only();
        return new Facets(
                all(counts.targetsByIndicator()).map(FacetsResource::indicator).toList(),
                all(counts.targetsByYear())
                        .map(b -> new Year(
                                b.path("key").asInt(), b.path("doc_count").asLong()))
                        .toList(),
                new Totals(
                        counts.all(Index.POSTINGS),
                        counts.all(Index.INDICATORS),
                        counts.all(Index.TARGETS),
                        counts.targetsByRegion().size()));
    }

    private static IndicatorFacet indicator(JsonNode bucket) {
        Map<String, Long> measures = new LinkedHashMap<>();
        bucket.at("/measures/buckets")
                .forEach(m ->
                        measures.put(m.path("key").asText(), m.path("doc_count").asLong()));
        return new IndicatorFacet(
                bucket.path("key").asText(),
                only(bucket, "name"),
                only(bucket, "nameEn"),
                only(bucket, "category"),
                bucket.path("doc_count").asLong(),
                measures);
    }

    private static String only(JsonNode bucket, String name) {
        return bucket.at("/" + name + "/buckets/0/key").asText();
    }

    private static java.util.stream.Stream<JsonNode> all(JsonNode buckets) {
        return StreamSupport.stream(buckets.spliterator(), false);
    }

    /** What there is to choose from. */
    public record Facets(List<IndicatorFacet> indicators, List<Year> years, Totals totals) {
        public Facets {
            indicators = List.copyOf(indicators);
            years = List.copyOf(years);
        }
    }

    /** An indicator that somebody has a target of, and how many by measure. */
    public record IndicatorFacet(
            String id, String name, String nameEn, String category, long targets, Map<String, Long> measures) {
        public IndicatorFacet {
            measures = new LinkedHashMap<>(measures);
        }
    }

    /** A year that somebody has a target for. */
    public record Year(int year, long targets) {}

    /** How much there is in all; {@code regions} are those with a target. */
    public record Totals(long postings, long indicators, long targets, long regions) {}
}
