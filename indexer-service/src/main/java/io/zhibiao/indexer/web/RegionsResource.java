package io.zhibiao.indexer.web;

import io.smallrye.common.annotation.Blocking;
import io.zhibiao.indexer.core.regions.RegionDirectory;
import io.zhibiao.indexer.core.regions.RegionEntry;
import io.zhibiao.indexer.elasticsearch.BadParameter;
import io.zhibiao.indexer.elasticsearch.Counts;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Divisions by the GB/T 2260 table, each with how many targets are known. */
@Path("/api/regions")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class RegionsResource {
    private static final int MOST = 20;

    private final RegionDirectory directory;
    private final Counts counts;

    @Inject
    RegionsResource(RegionDirectory directory, Counts counts) {
        this.directory = directory;
        this.counts = counts;
    }

    /** The provinces; with {@code parent} what lies right below it; with {@code q} those of a name or a part of one. */
    @GET
    public List<RegionEntry> regions(@Context UriInfo request) {
        Parameters parameters = new Parameters(request.getQueryParameters()).only("parent", "q");
        String name = parameters.text("q");
        String parent = parameters.text("parent");
        if (name.length() > MOST) {
            throw new BadParameter("q", name, "it is a name of at most " + MOST + " characters");
        }
        if (!parent.isEmpty() && !directory.knows(parent)) {
            throw new BadParameter("parent", parent, "it is the six-digit code of a division");
        }
        return name.isEmpty()
                ? directory.below(parent, counts.targetsByRegion())
                : directory.named(name, MOST, counts.targetsByRegion());
    }

    /** One division. */
    @GET
    @Path("/{code}")
    public RegionEntry region(@PathParam("code") String code) {
        return directory
                .entry(code, counts.targetsByRegion())
                .orElseThrow(() -> new NotFoundException("there is no division with the code " + code));
    }
}
