package io.zhibiao.kibana.objects;

import io.zhibiao.kibana.definition.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The importable file. Data views stand first, dashboards last.
 *
 * <pre>{@code new SavedObjects(Definitions.standard(), SavedObjects.LOCAL_BOARD).ndjson()}</pre>
 */
public final class SavedObjects {
    /** Where the board is when nothing else is told. */
    public static final String LOCAL_BOARD = "http://127.0.0.1:8080";

    static final String TAG = "zhibiao";

    private final Definitions definitions;
    private final String board;

    /**
     * Objects of these definitions.
     *
     * @param board address of the board that links lead to, without a slash at its end
     */
    public SavedObjects(Definitions definitions, String board) {
        this.definitions = definitions;
        this.board = board;
    }

    /** One object a line, each line ended. */
    public String ndjson() {
        return objects().stream().map(o -> o.line() + "\n").collect(Collectors.joining());
    }

    /** How many objects there are. */
    public int count() {
        return objects().size();
    }

    private List<SavedObject> objects() {
        List<SavedObject> objects = new ArrayList<>();
        DataViews views = new DataViews(definitions, board);
        Searches searches = new Searches(definitions);
        Dashboards dashboards = new Dashboards(definitions);
        definitions.views().forEach(v -> objects.add(views.object(v)));
        objects.add(tag());
        definitions.searches().forEach(s -> objects.add(searches.object(s)));
        definitions.dashboards().forEach(d -> objects.add(dashboards.object(d)));
        return objects;
    }

    private static SavedObject tag() {
        return new SavedObject(
                "tag",
                TAG,
                "8.0.0",
                List.of(),
                Json.of("name", "指标 zhibiao", "description", "Regional targets and results", "color", "#00a69b"));
    }
}
