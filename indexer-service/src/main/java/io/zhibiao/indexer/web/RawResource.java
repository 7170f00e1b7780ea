package io.zhibiao.indexer.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.zhibiao.indexer.elasticsearch.Rows;
import io.zhibiao.indexer.messaging.RawPages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** The bytes a posting was read from, as they were fetched. */
@Path("/api/postings/{id}/raw")
@Blocking
public class RawResource {
    private final Rows rows;
    private final RawPages pages;

    @Inject
    RawResource(Rows rows, RawPages pages) {
        this.rows = rows;
        this.pages = pages;
    }

    /** A download, whatever it is: the page is somebody else's, and is never shown as one of ours. */
    @GET
    public Response raw(@PathParam("id") String id) {
        JsonNode posting =
                rows.posting(id).orElseThrow(() -> new NotFoundException("there is no posting with the id " + id));
        Instant fetchedAt = Instant.parse(posting.path("fetchedAt").asText());
        RawPages.Found page = pages.find(posting.path("pageId").asText(), fetchedAt)
                .orElseThrow(() -> new WebApplicationException(
                        "the raw page is no longer kept; the page itself may still be at "
                                + posting.path("url").asText(),
                        Response.Status.GONE));
        return Response.ok(page.body(), "application/octet-stream")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".raw\"")
                .header("X-Content-Type", page.contentType().replaceAll("[^\\x20-\\x7e]", "?"))
                .build();
    }
}
