package io.zhibiao.fetcher.crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A server with a good list of articles, which are harmful, as is everything else. */
final class HostileServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Harm harm;
    private final int articles;

    private HostileServer(ServerSocket socket, Harm harm, int articles) {
        this.socket = socket;
        this.harm = harm;
        this.articles = articles;
    }

    static HostileServer start(Harm harm, int articles) throws IOException {
        HostileServer server =
                new HostileServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), harm, articles);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = in.readLine();
            while (request != null) {
                String header = in.readLine();
                while (header != null && !header.isEmpty()) {
                    header = in.readLine();
                }
                String path = request.substring(request.indexOf(' ') + 1, request.lastIndexOf(' '));
                if (path.equals("/list")) {
                    Harm.write(client, list());
                } else {
                    harm.answer(client, path);
                    return;
                }
                request = in.readLine();
            }
        } catch (IOException e) {
            return; // the client hung up, which is what it should do
        }
    }

    private String list() {
        String rows = IntStream.rangeClosed(1, articles)
                .mapToObj(i -> "<li><a href=/" + i + ".html>report</a> 2026-01-20</li>")
                .collect(Collectors.joining());
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + rows.length() + "\r\n\r\n" + rows;
    }
}
