package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.kibana.definition.Definitions;
import io.zhibiao.kibana.definition.Direction;
import io.zhibiao.kibana.definition.Search;
import java.util.List;

/** Searches as saved objects. */
record Searches(Definitions definitions) {
    private static final String INDEX = "kibanaSavedObjectMeta.searchSourceJSON.index";

    SavedObject object(Search search) {
        String view = definitions.view(search.view()).id();
        return new SavedObject(
                SavedObject.SEARCH,
                search.id(),
                "10.3.0",
                List.of(new Reference(INDEX, SavedObject.DATA_VIEW, view), Reference.ofTag()),
                attributes(search));
    }

    private static ObjectNode attributes(Search search) {
        return Json.of(
                "title", search.title(),
                "description", search.about(),
                "columns", search.columns(),
                "sort", sort(search),
                "grid", Json.of(),
                "hideChart", true,
                "isTextBasedQuery", false,
                "timeRestore", false,
                "kibanaSavedObjectMeta", Json.of("searchSourceJSON", Json.text(source(search))));
    }

    private static List<List<String>> sort(Search search) {
        return search.sort().entrySet().stream()
                .map(e -> List.of(e.getKey(), e.getValue() == Direction.ASC ? "asc" : "desc"))
                .toList();
    }

    private static ObjectNode source(Search search) {
        return Json.of("query", Json.kuery(search.query()), "filter", List.of(), "indexRefName", INDEX);
    }
}
