package io.zhibiao.indexer.web;

import io.zhibiao.indexer.elasticsearch.BadParameter;
import io.zhibiao.indexer.elasticsearch.Listing;
import io.zhibiao.indexer.elasticsearch.Selection;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of a request for a listing: those that narrow it, and those of every listing. */
final class Parameters {
    private static final Set<String> COMMON = Set.of("size", "sort", "page", "cursor");
    private static final int USUAL = 100;

    /** Rows a listing gives at once, at most. */
    static final int MOST = 1000;

    private final MultivaluedMap<String, String> given;

    Parameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    Selection selection(Listing listing) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.forEach((name, some) -> {
            if (!COMMON.contains(name)) {
                values.put(known(listing, name), some);
            }
        });
        return Selection.of(listing, values, text("sort"));
    }

    private static String known(Listing listing, String name) {
        if (!listing.parameters().contains(name)) {
            Set<String> all = new TreeSet<>(listing.parameters());
            all.addAll(COMMON);
            throw BadParameter.unknown(name, all);
        }
        return name;
    }

    /** How many rows are asked for. */
    int size(int most) {
        return text("size").isEmpty() ? USUAL : whole("size", 1, most);
    }

    /** A whole number within bounds; it must be given. */
    int whole(String name, int least, int most) {
        String value = text(name);
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new BadParameter(name, value, "it lies between " + least + " and " + most);
        }
        return Integer.parseInt(value);
    }

    /**
     * Checks that no others are given.
     *
     * @throws BadParameter naming the first that is
     */
    Parameters only(String... names) {
        for (String name : given.keySet()) {
            if (!List.of(names).contains(name)) {
                throw BadParameter.unknown(name, List.of(names));
            }
        }
        return this;
    }

    /** The cursor; empty where there is none. */
    String cursor() {
        return text("cursor");
    }

    /** Whether pages are wanted, beginning with the first. */
    boolean paged() {
        String page = text("page");
        if (!page.isEmpty() && !page.equals("start")) {
            throw new BadParameter("page", page, "it is start; further pages are in the Link header");
        }
        return page.equals("start");
    }

    /** A parameter that is given once at most; empty where it is not given. */
    String text(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new BadParameter(name, values.get(1), "it is given once");
        }
        return values.isEmpty() ? "" : values.getFirst();
    }
}
