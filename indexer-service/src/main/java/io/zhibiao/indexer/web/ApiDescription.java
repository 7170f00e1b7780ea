package io.zhibiao.indexer.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.zhibiao.indexer.elasticsearch.Filter;
import io.zhibiao.indexer.elasticsearch.Listing;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Adds to the description of the API what listings are narrowed by: told from the listings themselves, so that it is true. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {
    private static final Map<String, Listing> LISTINGS = Map.of(
            "/api/targets", Listing.TARGETS,
            "/api/points", Listing.POINTS,
            "/api/indicators", Listing.INDICATORS,
            "/api/postings", Listing.POSTINGS,
            "/api/alerts", Listing.ALERTS,
            "/api/export/{table}.{format}", Listing.TARGETS);

    private static final Map<String, String> OTHERS = Map.of(
            "/api/regions", "parent q",
            "/api/coverage", "year region level kind",
            "/api/search", "q region level size");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setInfo(OASFactory.createInfo()
                .title("zhibiao")
                .version("1")
                .description(
                        "Targets and results of Chinese local governments. Faults are problem documents (RFC 9457)."));
        if (api.getPaths() != null) {
            api.getPaths().getPathItems().forEach(ApiDescription::describe);
        }
    }

    private static void describe(String path, PathItem item) {
        item.getOperations().values().forEach(operation -> describe(path, operation));
    }

    private static void describe(String path, Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "400",
                        OASFactory.createAPIResponse()
                                .description("a parameter can't be what it is")
                                .content(OASFactory.createContent()
                                        .addMediaType("application/problem+json", OASFactory.createMediaType())));
        Listing listing = LISTINGS.get(path);
        if (listing != null) {
            listing.filters().forEach((name, filter) -> operation.addParameter(narrowing(name, filter)));
            operation.addParameter(sort(listing));
        }
        if (listing != null && !path.startsWith("/api/export")) {
            operation.addParameter(parameter("size", type(Schema.SchemaType.INTEGER)));
            operation.addParameter(
                    parameter("page", type(Schema.SchemaType.STRING).addEnumeration("start")));
            operation.addParameter(parameter("cursor", type(Schema.SchemaType.STRING)));
        }
        Arrays.stream(OTHERS.getOrDefault(path, "").split(" "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> operation.addParameter(parameter(name, type(Schema.SchemaType.STRING))));
    }

    private static Parameter narrowing(String name, Filter filter) {
        Schema one =
                switch (filter) {
                    case Filter.Whole whole -> type(Schema.SchemaType.INTEGER);
                    case Filter.Flag flag -> type(Schema.SchemaType.BOOLEAN);
                    case Filter.OneOf choice -> choices(choice);
                    case Filter.Exactly exactly -> type(Schema.SchemaType.STRING);
                    case Filter.Nested nested -> type(Schema.SchemaType.STRING);
                    case Filter.Within within -> type(Schema.SchemaType.STRING);
                    case Filter.Words words -> type(Schema.SchemaType.STRING);
                };
        return parameter(name, type(Schema.SchemaType.ARRAY).items(one)).explode(true);
    }

    private static Schema choices(Filter.OneOf choice) {
        Schema schema = type(Schema.SchemaType.STRING);
        new TreeSet<>(choice.values()).forEach(schema::addEnumeration);
        return schema;
    }

    private static Parameter sort(Listing listing) {
        Schema schema = type(Schema.SchemaType.STRING);
        new TreeSet<>(listing.orders())
                .forEach(order -> schema.addEnumeration(order).addEnumeration("-" + order));
        return parameter("sort", schema);
    }

    private static Parameter parameter(String name, Schema schema) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).schema(schema);
    }

    private static Schema type(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
