package io.zhibiao.indexer.web;

import io.smallrye.common.annotation.Blocking;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import io.zhibiao.indexer.core.coverage.Coverage;
import io.zhibiao.indexer.core.coverage.Status;
import io.zhibiao.indexer.elasticsearch.Listing;
import io.zhibiao.indexer.elasticsearch.Reports;
import io.zhibiao.indexer.elasticsearch.Selection;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has published, who is late, and how it stands with the sources. */
@Path("/api")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Reports reports;

    @Inject
    CoverageResource(Reports reports) {
        this.reports = reports;
    }

    /** The reports of a year, of all regions or some. */
    @GET
    @Path("/coverage")
    public Answer coverage(@Context UriInfo request) {
        MultivaluedMap<String, String> given = request.getQueryParameters();
        Parameters parameters = new Parameters(given).only("year", "region", "level", "kind");
        LocalDate today = LocalDate.now(CHINA);
        int year = parameters.text("year").isEmpty() ? today.getYear() : parameters.whole("year", 1981, 2200);
        Map<String, List<String>> narrowing = new LinkedHashMap<>(given);
        narrowing.remove("year");
        Selection selection = Selection.of(Listing.COVERAGE, narrowing, "");
        Coverage coverage = Coverage.of(year, reports.of(year, selection), failing(), today);
        return new Answer(year, coverage.summary(), coverage.entries());
    }

    private Set<String> failing() {
        return reports.sources().stream()
                .filter(source -> source.status() != SourceStatus.HEALTHY)
                .map(SourceHealth::sourceId)
                .collect(Collectors.toSet());
    }

    /** The sources the fetcher visits. */
    @GET
    @Path("/sources")
    public List<SourceHealth> sources(@Context UriInfo request) {
        new Parameters(request.getQueryParameters()).only();
        return reports.sources();
    }

    /** The coverage of a year, with how many reports there are of each status. */
    public record Answer(int year, Map<Status, Long> summary, List<Coverage.Entry> entries) {
        public Answer {
            summary = new LinkedHashMap<>(summary);
            entries = List.copyOf(entries);
        }
    }
}
