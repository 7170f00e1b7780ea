package io.zhibiao.endtoend.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kibana's query language as Elasticsearch queries: fields with values, comparisons, existence, and, or, not, brackets. */
final class Kql {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\"(?:\\\\.|[^\"])*\"|<=|>=|[():<>]|[^\\s():<>\"]+)");

    private final Deque<String> tokens = new ArrayDeque<>();

    private Kql(String query) {
        Matcher matcher = TOKEN.matcher(query);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, query.length());
        }
        if (!query.substring(end).isBlank()) {
            throw new IllegalArgumentException("no KQL from " + end + " on: " + query);
        }
    }

    /** The query of a saved {@code {query, language}}; one that matches all where it is empty. */
    static ObjectNode query(String kql) {
        if (kql.isBlank()) {
            return Dsl.of("match_all", Dsl.of());
        }
        Kql parser = new Kql(kql);
        ObjectNode query = parser.either();
        if (!parser.tokens.isEmpty()) {
            throw new IllegalArgumentException("behind the query stands " + parser.tokens + ": " + kql);
        }
        return query;
    }

    private ObjectNode either() {
        List<ObjectNode> choices = new ArrayList<>(List.of(both()));
        while (taken("or")) {
            choices.add(both());
        }
        return choices.size() == 1
                ? choices.getFirst()
                : Dsl.of("bool", Dsl.of("should", choices, "minimum_should_match", 1));
    }

    private ObjectNode both() {
        List<ObjectNode> all = new ArrayList<>(List.of(one()));
        while (taken("and")) {
            all.add(one());
        }
        return all.size() == 1 ? all.getFirst() : Dsl.of("bool", Dsl.of("filter", all));
    }

    private ObjectNode one() {
        if (taken("not")) {
            return Dsl.of("bool", Dsl.of("must_not", one()));
        }
        if (taken("(")) {
            ObjectNode inner = either();
            require(")");
            return inner;
        }
        return compared(tokens.remove());
    }

    private ObjectNode compared(String field) {
        String operator = tokens.remove();
        String value = tokens.remove();
        return switch (operator) {
            case ":" -> equal(field, value);
            case ">" -> Dsl.of("range", Dsl.of(field, Dsl.of("gt", value)));
            case ">=" -> Dsl.of("range", Dsl.of(field, Dsl.of("gte", value)));
            case "<" -> Dsl.of("range", Dsl.of(field, Dsl.of("lt", value)));
            case "<=" -> Dsl.of("range", Dsl.of(field, Dsl.of("lte", value)));
            default -> throw new IllegalArgumentException("no operator: " + operator);
        };
    }

    private static ObjectNode equal(String field, String value) {
        if (value.equals("*")) {
            return Dsl.of("exists", Dsl.of("field", field));
        }
        if (value.startsWith("\"")) {
            return Dsl.of("match_phrase", Dsl.of(field, value.substring(1, value.length() - 1)));
        }
        return value.contains("*") ? Dsl.of("wildcard", Dsl.of(field, value)) : Dsl.of("match", Dsl.of(field, value));
    }

    private boolean taken(String token) {
        boolean there = token.equalsIgnoreCase(tokens.peek());
        if (there) {
            tokens.remove();
        }
        return there;
    }

    private void require(String token) {
        if (!taken(token)) {
            throw new IllegalArgumentException(token + " is missing before " + tokens);
        }
    }
}
