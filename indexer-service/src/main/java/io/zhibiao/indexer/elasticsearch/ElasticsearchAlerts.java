package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.Alert;
import io.zhibiao.indexer.core.store.AlertLog;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Stored;
import java.util.ArrayList;
import java.util.List;

/** Alerts in Elasticsearch. Thread-safe. */
public final class ElasticsearchAlerts implements AlertLog {
    private static final String PATH = "/" + Index.ALERTS.alias();

    private final Transport transport;
    private final Documents documents;

    public ElasticsearchAlerts(Transport transport, Documents documents) {
        this.transport = transport;
        this.documents = documents;
    }

    @Override
    public List<Alert> latest(String region, int most) {
        ObjectNode body = sorted("desc", most);
        if (!region.isEmpty()) {
            body.putObject("query").putObject("prefix").put("region.code", region);
        }
        return search(body);
    }

    @Override
    public List<Alert> since(String alertId, int most) {
        Stored known = documents.find(Index.ALERTS, List.of(alertId)).get(alertId);
        if (known == null) {
            return List.of();
        }
        // What was raised a moment ago is to be found too: who asks has been away, and asks once.
        transport.send("POST", PATH + "/_refresh", null);
        ObjectNode body = sorted("asc", most);
        body.putArray("search_after")
                .add(known.document().path("raisedAt").asText())
                .add(alertId);
        return search(body);
    }

    private ObjectNode sorted(String order, int most) {
        ObjectNode body = transport.mapper().createObjectNode().put("size", most);
        var sort = body.putArray("sort");
        sort.addObject().putObject("raisedAt").put("order", order).put("format", "strict_date_optional_time_nanos");
        sort.addObject().putObject("id").put("order", order);
        return body;
    }

    private List<Alert> search(ObjectNode body) {
        List<Alert> alerts = new ArrayList<>();
        for (JsonNode hit :
                transport.send("POST", PATH + "/_search", body).path("hits").path("hits")) {
            alerts.add(transport.mapper().convertValue(hit.path("_source"), Alert.class));
        }
        return alerts;
    }
}
