package io.zhibiao.benchmarks;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Sites on loopback addresses of their own, each with a list of several pages and articles of about one size. Each answer takes a
 * while, as the way to a real server does.
 */
public final class PageServer implements AutoCloseable {
    private static final int FIRST = 1;
    private static final int ROWS = 25;
    private static final String LIST = "/list/";
    private static final String SENTENCE = "全市地区生产总值比上年增长百分之六左右，一般公共预算收入增长百分之四以上。";

    private static final byte[] END = "</body></html>".getBytes(StandardCharsets.UTF_8);

    private final List<ServerSocket> sockets = new ArrayList<>();
    private final int articles;
    private final Duration latency;
    private final byte[] chrome;

    private PageServer(int articles, int bytes, Duration latency) {
        this.articles = articles;
        this.latency = latency;
        chrome = chrome(bytes).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Starts serving.
     *
     * @param articles of each site
     * @param bytes of an article, about
     */
    public static PageServer start(int sites, int articles, int bytes, Duration latency) {
        PageServer server = new PageServer(articles, bytes, latency);
        for (int site = 0; site < sites; site++) {
            server.listen("127.0." + (2 + site / 250) + "." + (FIRST + site % 250));
        }
        return server;
    }

    /** The addresses of the lists. */
    public List<String> lists() {
        return sockets.stream()
                .map(s -> "http://" + s.getInetAddress().getHostAddress() + ":" + s.getLocalPort() + LIST)
                .toList();
    }

    /** The addresses of all articles of a list. */
    public List<String> articles(String list) {
        List<String> all = new ArrayList<>();
        for (int article = 0; article < articles; article++) {
            all.add(list.replace(LIST, "/a/" + article + ".html"));
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket socket : sockets) {
            socket.close();
        }
    }

    private void listen(String address) {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName(address));
            sockets.add(socket);
            Thread.ofVirtual().start(() -> accept(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed: the run is over.
        }
    }

    private void serve(Socket connection) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream());
                OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 64 * 1024)) {
            for (String target = target(in); !target.isEmpty(); target = target(in)) {
                LockSupport.parkNanos(latency.toNanos());
                answer(target, out);
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private void answer(String target, OutputStream out) throws IOException {
        boolean isList = target.startsWith(LIST);
        byte[] start = (isList ? list(target) : start(target)).getBytes(StandardCharsets.UTF_8);
        byte[] middle = isList ? new byte[0] : chrome;
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: \"" + target.hashCode()
                + "\"\r\nContent-Length: " + (start.length + middle.length + END.length) + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(start);
        out.write(middle);
        out.write(END);
        out.flush();
    }

    /** A page of the list, which leads to the next one. */
    private String list(String target) {
        int page = target.equals(LIST) ? 1 : Integer.parseInt(target.substring(LIST.length()));
        int end = Math.min(page * ROWS, articles);
        StringBuilder rows = new StringBuilder("<html><body><ul>");
        for (int article = (page - 1) * ROWS; article < end; article++) {
            rows.append("<li><a href='/a/%d.html'>关于第%d号文件的公告</a> 2026-01-20</li>%n".formatted(article, article));
        }
        return rows + "</ul>" + (end < articles ? "<a href='" + LIST + (page + 1) + "'>下一页</a>" : "");
    }

    private static String start(String target) {
        return "<html><head><title>公告</title></head><body><h1>公告 " + target + "</h1>";
    }

    /** Half of a usual page is text, half is menus. */
    private static String chrome(int bytes) {
        String paragraph = "<p>" + SENTENCE + "</p>";
        String menu =
                "<li class='menu-item'><a href='/zwgk/zfxxgk/fdzdgknr/index.html' target='_blank'>政府信息公开</a></li>";
        String both = menu + paragraph;
        return both.repeat(bytes / both.getBytes(StandardCharsets.UTF_8).length + 1);
    }

    private static String target(InputStream in) throws IOException {
        String first = line(in);
        for (String line = first; !line.isEmpty(); ) {
            line = line(in);
        }
        return first.isEmpty() ? "" : first.substring(first.indexOf(' ') + 1, first.lastIndexOf(' '));
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
