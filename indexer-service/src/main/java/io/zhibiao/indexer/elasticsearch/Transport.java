package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zhibiao.indexer.core.store.NotAllowed;
import io.zhibiao.indexer.core.store.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.apache.http.HttpHost;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/** JSON requests to Elasticsearch; tells what will pass from what won't. Thread-safe. */
public final class Transport {
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    private final RestClient client;
    private final ObjectMapper mapper;

    public Transport(RestClient client, ObjectMapper mapper) {
        this.client = client;
        this.mapper = mapper;
    }

    /** A transport of its own to a server, for a command; to be closed by the client it is made of. */
    public static RestClient client(String address) {
        return RestClient.builder(HttpHost.create(address)).build();
    }

    /** The mapper for bodies. */
    ObjectMapper mapper() {
        return mapper;
    }

    /**
     * Sends a request with a JSON body.
     *
     * @throws Unavailable when nobody answers, or the answer is one that passes (429, 5xx)
     * @throws ElasticsearchRefusal when it won't pass
     */
    public JsonNode send(String method, String path, @Nullable JsonNode body) {
        Request request = new Request(method, path);
        if (body != null) {
            request.setJsonEntity(body.toString());
        }
        return send(request);
    }

    /** Sends lines of JSON; faults as {@link #send(String, String, JsonNode)}. */
    JsonNode sendLines(String path, byte[] lines) {
        Request request = new Request("POST", path);
        request.setEntity(new NByteArrayEntity(lines, NDJSON));
        return send(request);
    }

    /** Whether a resource is there; faults as {@link #send(String, String, JsonNode)}. */
    boolean exists(String path) {
        try {
            perform(new Request("HEAD", path));
            return true;
        } catch (ElasticsearchRefusal e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }

    private JsonNode send(Request request) {
        try {
            return body(perform(request));
        } catch (IOException e) {
            throw noAnswer(e);
        }
    }

    private Response perform(Request request) {
        Response response = call(request);
        if (response.getStatusLine().getStatusCode() == 404) {
            throw new ElasticsearchRefusal(404, "nothing is there", null); // a HEAD's 404 is no fault to the client
        }
        return response;
    }

    private Response call(Request request) {
        try {
            return client.performRequest(request);
        } catch (ResponseException e) {
            throw fault(e);
        } catch (IOException e) {
            throw noAnswer(e);
        } catch (RuntimeException e) {
            // Closed, cancelled or interrupted: the service stops, and what was under way comes again.
            throw new Unavailable("the Elasticsearch client has stopped: " + e, e);
        }
    }

    private JsonNode body(Response response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return MissingNode.getInstance();
        }
        try (InputStream in = entity.getContent()) {
            return mapper.readTree(in);
        }
    }

    private RuntimeException fault(ResponseException e) {
        int status = e.getResponse().getStatusLine().getStatusCode();
        String reason = reason(e);
        if (status == 401 || status == 403) {
            return new NotAllowed("Elasticsearch answers " + status + ": " + reason, e);
        }
        return passes(status)
                ? new Unavailable("Elasticsearch answers " + status + ": " + reason, e)
                : new ElasticsearchRefusal(status, reason, e);
    }

    /** Whether an answer of this status may be another one later; 401 and 403 are for the operator to set right, not for the message. */
    static boolean passes(int status) {
        return status == 429 || status >= 500 || status == 401 || status == 403 || status == 408;
    }

    private String reason(ResponseException e) {
        try {
            JsonNode error = body(e.getResponse()).path("error");
            return error.isTextual() ? error.asText() : Reasons.of(error);
        } catch (IOException broken) {
            e.addSuppressed(broken);
            return String.valueOf(e.getMessage());
        }
    }

    private static Unavailable noAnswer(IOException e) {
        return new Unavailable("Elasticsearch does not answer: " + e, e);
    }
}
