package io.zhibiao.indexer.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.zhibiao.indexer.core.export.Csv;
import io.zhibiao.indexer.core.export.JsonLines;
import io.zhibiao.indexer.core.export.Table;
import io.zhibiao.indexer.core.export.TableWriter;
import io.zhibiao.indexer.core.export.Xlsx;
import io.zhibiao.indexer.elasticsearch.Listing;
import io.zhibiao.indexer.elasticsearch.Rows;
import io.zhibiao.indexer.elasticsearch.Selection;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Listings as files: {@code /api/export/panel.xlsx}, with the same parameters that narrow the listing. */
@Path("/api/export")
@Blocking
public class ExportResource {
    private static final Map<String, Export> EXPORTS = Map.of(
            "panel", new Export(Table.PANEL, Listing.TARGETS),
            "targets", new Export(Table.TARGETS, Listing.TARGETS),
            "indicators", new Export(Table.INDICATORS, Listing.INDICATORS));

    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv;charset=UTF-8",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "jsonl", "application/x-ndjson");

    private final Rows rows;

    @Inject
    ExportResource(Rows rows) {
        this.rows = rows;
    }

    /** All rows of a table, as they are at one moment. */
    @GET
    @Path("/{table}.{format}")
    public Response export(
            @PathParam("table") String name, @PathParam("format") String format, @Context UriInfo request) {
        Export export = EXPORTS.get(name);
        if (export == null) {
            throw new NotFoundException("there is no table " + name + "; there are panel, targets and indicators");
        }
        String type = TYPES.get(format);
        if (type == null) {
            throw new NotFoundException("there is no format " + format + "; there are csv, xlsx and jsonl");
        }
        Selection selection = new Parameters(request.getQueryParameters()).selection(export.listing());
        StreamingOutput body = stream -> write(export.table(), format, selection, stream);
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"zhibiao-" + name + "." + format + "\"")
                .build();
    }

    private void write(Table table, String format, Selection selection, OutputStream stream) throws IOException {
        try (TableWriter writer = writer(table, format, stream)) {
            rows.each(selection, row -> write(writer, table, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static TableWriter writer(Table table, String format, OutputStream stream) throws IOException {
        return switch (format) {
            case "csv" -> new Csv(stream, table.headings());
            case "xlsx" -> new Xlsx(stream, table.headings());
            default -> new JsonLines(stream, table.headings());
        };
    }

    private static void write(TableWriter writer, Table table, JsonNode row) {
        try {
            writer.row(table.cells(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Export(Table table, Listing listing) {}
}
