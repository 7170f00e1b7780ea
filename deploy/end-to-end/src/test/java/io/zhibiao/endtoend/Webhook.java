package io.zhibiao.endtoend;

import com.sun.net.httpserver.HttpServer;
import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody who is told of alerts. */
final class Webhook implements AutoCloseable {
    private final HttpServer server;
    private final List<Alert> received = new CopyOnWriteArrayList<>();

    Webhook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            received.add(EventJson.read(exchange.getRequestBody().readAllBytes(), Alert.class));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    /** Rules that send it every alert as fast as can be. */
    String rules() {
        return """
                channels: [{id: test, kind: webhook, url: "http://127.0.0.1:%d/", perMinute: 6000}]
                rules: [{name: all, channels: [test]}]
                """.formatted(server.getAddress().getPort());
    }

    List<Alert> received() {
        return received;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
