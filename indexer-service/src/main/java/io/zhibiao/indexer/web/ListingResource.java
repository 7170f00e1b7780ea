package io.zhibiao.indexer.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.zhibiao.indexer.elasticsearch.Cursor;
import io.zhibiao.indexer.elasticsearch.Listing;
import io.zhibiao.indexer.elasticsearch.Page;
import io.zhibiao.indexer.elasticsearch.Rows;
import io.zhibiao.indexer.elasticsearch.Selection;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/**
 * Listings as JSON arrays. Each is narrowed by parameters; one given several times asks for any of its values. With
 * {@code page=start} the Link header leads to the next page.
 */
@Path("/api")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class ListingResource {
    /** All regions of the nation in a year. */
    private static final int MOST_POINTS = 10_000;

    private final Rows rows;

    @Inject
    ListingResource(Rows rows) {
        this.rows = rows;
    }

    /** Targets. */
    @GET
    @Path("/targets")
    public Response targets(@Context UriInfo request) {
        return list(Listing.TARGETS, request, Parameters.MOST);
    }

    /** Targets without their sources and history, many at once. */
    @GET
    @Path("/points")
    public Response points(@Context UriInfo request) {
        return list(Listing.POINTS, request, MOST_POINTS);
    }

    /** Indicator events. */
    @GET
    @Path("/indicators")
    public Response indicators(@Context UriInfo request) {
        return list(Listing.INDICATORS, request, Parameters.MOST);
    }

    /** Postings, without text. */
    @GET
    @Path("/postings")
    public Response postings(@Context UriInfo request) {
        return list(Listing.POSTINGS, request, Parameters.MOST);
    }

    /** Alerts. */
    @GET
    @Path("/alerts")
    public Response alerts(@Context UriInfo request) {
        return list(Listing.ALERTS, request, Parameters.MOST);
    }

    /** A posting with its text, its blocks, in {@code events} what it claims, in text order, and where its raw page is. */
    @GET
    @Path("/postings/{id}")
    public JsonNode posting(@PathParam("id") String id) {
        ObjectNode posting = (ObjectNode)
                rows.posting(id).orElseThrow(() -> new NotFoundException("there is no posting with the id " + id));
        Selection own = Selection.of(Listing.INDICATORS, Map.of("posting", List.of(id)), "evidence.start");
        var events = posting.putArray("events");
        rows.each(own, events::add);
        posting.putObject("links").put("raw", "/api/postings/" + id + "/raw");
        return posting;
    }

    private Response list(Listing listing, UriInfo request, int most) {
        Parameters parameters = new Parameters(request.getQueryParameters());
        Selection selection = parameters.selection(listing);
        if (!parameters.cursor().isEmpty()) {
            return page(rows.page(selection, parameters.size(most), Cursor.read(parameters.cursor())), request);
        }
        return parameters.paged()
                ? page(rows.start(selection, parameters.size(most)), request)
                : Response.ok(rows.first(selection, parameters.size(most))).build();
    }

    private static Response page(Page page, UriInfo request) {
        Response.ResponseBuilder response = Response.ok(page.rows());
        page.next().ifPresent(next -> {
            UriBuilder address =
                    request.getRequestUriBuilder().replaceQueryParam("page").replaceQueryParam("cursor", next.word());
            response.link(address.build(), "next");
        });
        return response.build();
    }
}
