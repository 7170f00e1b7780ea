package io.zhibiao.endtoend.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/**
 * A search that a part of a dashboard makes.
 *
 * @param name dashboard and part
 * @param missing what an answer lacks for the part to show something; empty when it shows all
 */
record Request(String name, String index, ObjectNode body, Function<JsonNode, List<String>> missing) {}
