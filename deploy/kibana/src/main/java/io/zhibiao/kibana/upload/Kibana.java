package io.zhibiao.kibana.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A Kibana that saved objects are imported into. */
public final class Kibana {
    private static final String BOUNDARY = "zhibiao-saved-objects";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final Credentials credentials;

    /**
     * A Kibana.
     *
     * @param address its address with the space, if any ({@code http://host:5601/s/economy})
     */
    public Kibana(URI address, Credentials credentials) {
        this.address = address.toString().replaceAll("/+$", "");
        this.credentials = credentials;
    }

    /**
     * Imports all objects or none.
     *
     * @param overwrite whether objects of the same ids are replaced; without it they are a conflict
     * @return how many were imported
     * @throws ImportFailure saying why not
     */
    public int load(String ndjson, boolean overwrite) {
        Answer status = send(request("/api/status").GET().build());
        status.requireAccess(address, credentials);
        status.requireFittingVersion(address);
        Answer answer = send(request("/api/saved_objects/_import?overwrite=" + overwrite)
                .header("kbn-xsrf", "true")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(form(ndjson)))
                .build());
        answer.requireAccess(address, credentials);
        return answer.imported(address);
    }

    /** The name must end so: Kibana looks at it. */
    private static String form(String ndjson) {
        return "--" + BOUNDARY + "\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"zhibiao.ndjson\"\r\n"
                + "Content-Type: application/ndjson\r\n\r\n"
                + ndjson + "\r\n--" + BOUNDARY + "--\r\n";
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        credentials.header().ifPresent(h -> request.header("Authorization", h));
        return request;
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new ImportFailure(
                    ImportFailure.Cause.UNREACHABLE,
                    "no Kibana answers at " + address + " (" + reason(e) + "): is it started, and the address right?",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportFailure(ImportFailure.Cause.UNREACHABLE, "interrupted", e);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** What is no JSON, as a proxy's page, says nothing. */
    private static JsonNode json(byte[] body) {
        try {
            return Answer.JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }
}
