package io.zhibiao.standalone.site;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntSupplier;

/** Answers GET and HEAD as a static web server does, conditional requests (RFC 9110, section 13) included. */
final class PageHandler implements HttpHandler {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Pages pages;
    private final IntSupplier stage;

    PageHandler(Pages pages, IntSupplier stage) {
        this.pages = pages;
        this.stage = stage;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!METHODS.contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            answer(exchange, pages.at(exchange.getRequestURI().getPath(), stage.getAsInt()));
        }
    }

    private static void answer(HttpExchange exchange, Pages.Answer answer) throws IOException {
        Page page = answer.page();
        exchange.getResponseHeaders().set("Content-Type", page.contentType());
        if (answer.status() == 200) {
            validators(exchange.getResponseHeaders(), page);
        }
        if (answer.status() == 200 && isKnown(exchange.getRequestHeaders(), page)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        send(exchange, answer.status(), page.body());
    }

    private static void validators(Headers headers, Page page) {
        headers.set("ETag", page.etag());
        headers.set("Last-Modified", httpDate(page.modified()));
    }

    /** If-None-Match rules over If-Modified-Since. */
    private static boolean isKnown(Headers request, Page page) {
        String tags = request.getFirst("If-None-Match");
        if (tags != null) {
            return Arrays.stream(tags.split(","))
                    .map(tag -> tag.strip().replaceFirst("^W/", ""))
                    .anyMatch(tag -> tag.equals("*") || tag.equals(page.etag()));
        }
        String since = request.getFirst("If-Modified-Since");
        return since != null && !page.modified().isAfter(instant(since));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String httpDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME
                .format(time.atZone(ZoneOffset.UTC))
                .replace("Z", "GMT");
    }

    private static Instant instant(String httpDate) {
        try {
            return ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }
}
