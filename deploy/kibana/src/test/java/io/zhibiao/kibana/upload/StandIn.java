package io.zhibiao.kibana.upload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A Kibana as far as an import sees it: it checks the request's form as Kibana does, and answers what it was told to. */
final class StandIn implements AutoCloseable {
    private final HttpServer server;
    private final List<String> imported = new ArrayList<>();
    private String version = "9.2.3";
    private String authorization = "";
    private int status = 200;
    private String answer = "{\"success\":true,\"successCount\":18}";

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/base/api/status", this::status);
        server.createContext("/base/api/saved_objects/_import", this::load);
        server.start();
    }

    StandIn version(String told) {
        version = told;
        return this;
    }

    StandIn wants(String header) {
        authorization = header;
        return this;
    }

    StandIn answers(int code, String body) {
        status = code;
        answer = body;
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base/");
    }

    /** Query and file of each import that had the right form. */
    List<String> imported() {
        return imported;
    }

    private void status(HttpExchange exchange) throws IOException {
        if (isLetIn(exchange)) {
            respond(
                    exchange,
                    200,
                    "{\"version\":{\"number\":\"" + version
                            + "\"},\"status\":{\"overall\":{\"level\":\"available\"}}}");
        }
    }

    private void load(HttpExchange exchange) throws IOException {
        if (!isLetIn(exchange)) {
            return;
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String boundary = "--" + type.replaceAll(".*boundary=", "");
        boolean good = exchange.getRequestMethod().equals("POST")
                && exchange.getRequestHeaders().containsKey("kbn-xsrf")
                && type.startsWith("multipart/form-data")
                && body.startsWith(boundary + "\r\n")
                && body.endsWith("\r\n" + boundary + "--\r\n")
                && body.contains("name=\"file\"; filename=\"zhibiao.ndjson\"");
        if (good) {
            int start = body.indexOf("\r\n\r\n") + 4;
            imported.add(exchange.getRequestURI().getQuery() + "\n"
                    + body.substring(start, body.lastIndexOf("\r\n" + boundary)));
        }
        respond(exchange, good ? status : 400, good ? answer : "{\"message\":\"bad form\"}");
    }

    private boolean isLetIn(HttpExchange exchange) throws IOException {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        boolean in = authorization.isEmpty() || authorization.equals(header);
        if (!in) {
            respond(exchange, 401, "{\"statusCode\":401,\"error\":\"Unauthorized\",\"message\":\"no\"}");
        }
        return in;
    }

    private static void respond(HttpExchange exchange, int code, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
