package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** How a parameter narrows a listing. */
public sealed interface Filter {
    /**
     * The query for a value.
     *
     * @throws BadParameter when it is no value of the parameter
     */
    JsonNode query(String parameter, String value);

    /** A field that holds the value exactly. */
    record Exactly(String field) implements Filter {
        @Override
        public JsonNode query(String parameter, String value) {
            return term(field, JsonNodeFactory.instance.textNode(value));
        }
    }

    /** A field that holds one of some values. */
    record OneOf(String field, Set<String> values) implements Filter {
        @Override
        public JsonNode query(String parameter, String value) {
            if (!values.contains(value)) {
                throw new BadParameter(
                        parameter,
                        value,
                        "it is one of "
                                + String.join(", ", values.stream().sorted().toList()));
            }
            return term(field, JsonNodeFactory.instance.textNode(value));
        }
    }

    /** A field that holds a whole number. */
    record Whole(String field) implements Filter {
        @Override
        public JsonNode query(String parameter, String value) {
            try {
                return term(field, JsonNodeFactory.instance.numberNode(Integer.parseInt(value)));
            } catch (NumberFormatException e) {
                throw new BadParameter(parameter, value, "it is a whole number");
            }
        }
    }

    /** A field that holds true or false. */
    record Flag(String field) implements Filter {
        @Override
        public JsonNode query(String parameter, String value) {
            if (!value.equals("true") && !value.equals("false")) {
                throw new BadParameter(parameter, value, "it is true or false");
            }
            return term(field, JsonNodeFactory.instance.booleanNode(value.equals("true")));
        }
    }

    /** A kind within a nested list. */
    record Nested(String path, String field) implements Filter {
        @Override
        public JsonNode query(String parameter, String value) {
            ObjectNode query = JsonNodeFactory.instance.objectNode();
            query.putObject("nested")
                    .put("path", path)
                    .set("query", term(path + "." + field, JsonNodeFactory.instance.textNode(value)));
            return query;
        }
    }

    /** A region and all below it: by its six-digit code, or by a name on the path to it. */
    record Within() implements Filter {
        @Override
        public JsonNode query(String parameter, String value) {
            if (!value.isBlank() && value.chars().noneMatch(c -> c >= '0' && c <= '9')) {
                return term("region.path", JsonNodeFactory.instance.textNode(value));
            }
            if (!value.matches("\\d{1,6}")) {
                throw new BadParameter(parameter, value, "it is a name, or a code of at most six digits");
            }
            ObjectNode query = JsonNodeFactory.instance.objectNode();
            query.putObject("prefix").put("region.code", value.replaceFirst("(?:00)+$", ""));
            return query;
        }
    }

    /** Words in texts: together, as they stand; in quotes or not makes no difference for Chinese. */
    record Words(List<String> fields) implements Filter {
        private static final int MOST = 200;

        @Override
        public JsonNode query(String parameter, String value) {
            if (value.isBlank() || value.length() > MOST) {
                throw new BadParameter(parameter, value, "it is a text of at most " + MOST + " characters");
            }
            ObjectNode query = JsonNodeFactory.instance.objectNode();
            ObjectNode match =
                    query.putObject("multi_match").put("query", value).put("type", "phrase");
            fields.forEach(match.putArray("fields")::add);
            return query;
        }
    }

    private static JsonNode term(String field, JsonNode value) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.putObject("term").set(field, value);
        return query;
    }
}
