package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.kibana.definition.DataView;
import io.zhibiao.kibana.definition.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The one layer of a chart: groups first, in the order they nest, figures after them. */
record Layer(DataView view, Panel.Figure figure) {
    /** Its id. */
    static final String ID = "layer";

    /** The ids of the groups' columns. */
    List<String> groups() {
        return ids("by", figure.by().size());
    }

    /** The ids of the figures' columns. */
    List<String> figures() {
        return ids("show", figure.show().size());
    }

    ObjectNode json() {
        List<String> order = new ArrayList<>(groups());
        order.addAll(figures());
        return Json.of(
                "columns",
                columns(),
                "columnOrder",
                order,
                "incompleteColumns",
                Json.of(),
                "sampling",
                1,
                "ignoreGlobalFilters",
                figure.alone());
    }

    private ObjectNode columns() {
        Columns columns = new Columns(view);
        ObjectNode json = Json.of();
        for (int i = 0; i < figure.by().size(); i++) {
            json.set(
                    groups().get(i),
                    columns.bucket(figure.by().get(i), figures().getFirst()));
        }
        for (int i = 0; i < figure.show().size(); i++) {
            json.set(figures().get(i), columns.metric(figure.show().get(i)));
        }
        return json;
    }

    private static List<String> ids(String kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> kind + i).toList();
    }
}
