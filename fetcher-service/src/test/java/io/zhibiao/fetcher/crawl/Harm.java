package io.zhibiao.fetcher.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What a server may do to who asks it, and how that is told. */
enum Harm {
    NONE("published|") {
        @Override
        void answer(Socket socket, String path) throws IOException {
            String page = "<p>" + "The town's gross product grew by 6.5 percent. ".repeat(10);
            write(
                    socket,
                    "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + page.length()
                            + "\r\nContent-Type: text/html\r\n\r\n" + page);
        }
    },
    ENDLESS_BODY(Harm.TOO_MUCH) {
        @Override
        void answer(Socket socket, String path) throws IOException {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            repeat(socket.getOutputStream(), "无尽".repeat(10_000), Integer.MAX_VALUE);
        }
    },
    SLOW_BODY("timed out") {
        @Override
        void answer(Socket socket, String path) throws IOException {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            for (int second = 0; second < 60; second++) {
                write(socket, "x");
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    },
    ENDLESS_REDIRECTS("more than 5 redirects") {
        @Override
        void answer(Socket socket, String path) throws IOException {
            write(
                    socket,
                    "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: " + path + "x\r\n\r\n");
        }
    },
    GZIP_BOMB(Harm.TOO_MUCH) {
        @Override
        void answer(Socket socket, String path) throws IOException {
            byte[] bomb = bomb();
            write(socket, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
            socket.getOutputStream().write(bomb);
        }
    },
    HUGE_HEADER("ProtocolException: .*|IOException: .*|SocketException: .*") {
        @Override
        void answer(Socket socket, String path) throws IOException {
            write(socket, "HTTP/1.1 200 OK\r\nX-Filler: ");
            repeat(socket.getOutputStream(), "x".repeat(100_000), 1_000);
        }
    },
    MANY_HEADERS("more than 256 header fields") {
        @Override
        void answer(Socket socket, String path) throws IOException {
            write(socket, "HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(300) + "Content-Length: 4\r\n\r\npage");
        }
    },
    WRONG_LENGTH("ProtocolException: unexpected end of stream") {
        @Override
        void answer(Socket socket, String path) throws IOException {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nshort");
        }
    },
    RESET("SocketException: Connection reset|ProtocolException: unexpected end of stream") {
        @Override
        void answer(Socket socket, String path) throws IOException {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(50_000));
            socket.setSoLinger(true, 0);
        }
    },
    BINARY_AS_HTML("neither text nor document|no links") {
        @Override
        void answer(Socket socket, String path) throws IOException {
            write(
                    socket,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2000\r\n\r\n"
                            + "\u0089PNG\0\0\0\1\2\3".repeat(200));
        }
    };

    /** As an article, and as a list. */
    private static final String TOO_MUCH = "over 16777216 bytes|list page over 16777216 bytes";

    private final Pattern told;

    Harm(String told) {
        this.told = Pattern.compile(told);
    }

    abstract void answer(Socket socket, String path) throws IOException;

    boolean isToldBy(String reason) {
        return told.matcher(reason).matches();
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static void repeat(OutputStream out, String text, int times) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int time = 0; time < times; time++) {
            out.write(bytes);
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            repeat(out, " ".repeat(1_000_000), 100);
        }
        return bomb.toByteArray();
    }
}
