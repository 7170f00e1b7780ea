package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows of a listing, in which order.
 *
 * @param values for each parameter the values of which a row must have one
 * @param order a field, with a minus in front to descend
 */
public record Selection(Listing listing, Map<String, List<String>> values, String order) {
    public Selection {
        values = new LinkedHashMap<>(values);
    }

    /**
     * A selection by parameters.
     *
     * @param sort the order asked for; empty for the listing's own
     * @throws BadParameter naming the first that is none, or has no such value
     */
    public static Selection of(Listing listing, Map<String, List<String>> values, String sort) {
        Selection selection = new Selection(listing, values, sort.isEmpty() ? listing.order() : listing.ordered(sort));
        selection.query();
        return selection;
    }

    /** All rows of a listing. */
    public static Selection all(Listing listing) {
        return of(listing, Map.of(), "");
    }

    ObjectNode query() {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        ArrayNode filters = query.putObject("bool").putArray("filter");
        values.forEach((parameter, some) -> filters.add(either(parameter, some)));
        return query;
    }

    private ObjectNode either(String parameter, List<String> some) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        ArrayNode should = query.putObject("bool").putArray("should");
        some.forEach(value -> should.add(listing.filter(parameter).query(parameter, value)));
        return query;
    }

    /** By the order, then by what tells any two rows apart. */
    ArrayNode sort() {
        boolean down = order.startsWith("-");
        ArrayNode sort = JsonNodeFactory.instance.arrayNode();
        sort.addObject()
                .putObject(down ? order.substring(1) : order)
                .put("order", down ? "desc" : "asc")
                .put("missing", "_last");
        sort.addObject().putObject("id").put("order", "asc");
        return sort;
    }
}
