package io.zhibiao.standalone.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Requests to the stack's own servers. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Http() {}

    /** Whether an address answers 200; a refused connection and a time-out are a no. */
    static boolean answers(String url) {
        try {
            return send(request(url).GET().build()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The JSON an address answers. */
    public static JsonNode get(String url) throws IOException {
        return json(url, send(request(url).GET().build()));
    }

    /** The JSON an address answers to a JSON request. */
    public static JsonNode post(String url, String body) throws IOException {
        HttpRequest request = request(url)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return json(url, send(request));
    }

    private static JsonNode json(String url, HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() >= 300) {
            throw new IOException(url + " answers " + response.statusCode());
        }
        return EventJson.mapper().readTree(response.body());
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10));
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
