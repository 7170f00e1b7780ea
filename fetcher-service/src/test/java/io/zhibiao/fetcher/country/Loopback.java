package io.zhibiao.fetcher.country;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A server on this machine for all hosts, which may answer badly: no answer at all, or one that is cut off. */
final class Loopback implements AutoCloseable {
    private final ServerSocket socket;
    private final Function<Request, Reply> answers;

    private Loopback(ServerSocket socket, Function<Request, Reply> answers) {
        this.socket = socket;
        this.answers = answers;
    }

    static Loopback start(Function<Request, Reply> answers) {
        try {
            Loopback server = new Loopback(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), answers);
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream());
                OutputStream out = new BufferedOutputStream(connection.getOutputStream())) {
            Optional<Request> request = Request.read(in);
            while (request.isPresent() && answer(answers.apply(request.get()), out)) {
                request = Request.read(in);
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private static boolean answer(Reply reply, OutputStream out) throws IOException {
        if (reply.fault() == Fault.NO_ANSWER) {
            return false;
        }
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " x\r\n");
        reply.headers().forEach((name, value) -> head.append("%s: %s\r\n".formatted(name, value)));
        head.append("Content-Length: " + reply.body().length + "\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        int sent = reply.fault() == Fault.CUT_OFF ? reply.body().length / 2 : reply.body().length;
        out.write(reply.body(), 0, sent);
        out.flush();
        return reply.fault() == Fault.NONE;
    }

    enum Fault {
        NONE,
        NO_ANSWER,
        CUT_OFF
    }

    @SuppressWarnings("ArrayRecordComponent") // a holder that lives for one answer
    record Reply(int status, Map<String, String> headers, byte[] body, Fault fault) {
        static Reply of(int status, Map<String, String> headers, String body) {
            return new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8), Fault.NONE);
        }

        static Reply html(String body) {
            return of(200, Map.of("Content-Type", "text/html; charset=utf-8"), body);
        }

        static Reply status(int status) {
            return of(status, Map.of(), "");
        }

        Reply with(String name, String value) {
            Map<String, String> all = new TreeMap<>(headers);
            all.put(name, value);
            return new Reply(status, all, body, fault);
        }

        Reply failing(Fault how) {
            return new Reply(status, headers, body, how);
        }
    }

    record Request(String host, String target, Map<String, String> headers) {
        static Optional<Request> read(InputStream in) throws IOException {
            String first = line(in);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            Map<String, String> headers = new TreeMap<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            String host = headers.getOrDefault("host", "").replaceFirst(":\\d+$", "");
            String target = first.substring(first.indexOf(' ') + 1, first.lastIndexOf(' '));
            return Optional.of(new Request(host, target, headers));
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                if (b != '\r') {
                    line.append((char) b);
                }
            }
            return line.toString();
        }
    }
}
