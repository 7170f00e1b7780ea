package io.zhibiao.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.Level;
import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import io.zhibiao.standalone.stack.Installation;
import io.zhibiao.standalone.stack.Ports;
import io.zhibiao.standalone.stack.Stack;
import io.zhibiao.standalone.stack.StackSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * From the moment a site's list with a new posting is served to the moment a webhook has the alert of its target: fetching the
 * posting, cleaning, extracting, indexing, deciding and delivering, all in their own processes. The wait for the next visit of the
 * list is left out. One posting after another, each of another county.
 */
public final class AlertLatency {
    private static final int WARM_UP = 20;
    private static final int POSTINGS = 200;
    private static final int PATIENCE_SECONDS = 60;

    private final Map<String, CompletableFuture<Long>> listed = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Long>> told = new ConcurrentHashMap<>();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final AtomicReference<String> links = new AtomicReference<>("");
    private final HttpServer site;

    private AlertLatency() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        site.createContext("/", this::serve);
        site.createContext("/webhook", this::take);
        site.start();
    }

    /** Measures and prints; {@code zhibiao.home} is the project's folder. */
    public static void main(String[] args) throws Exception {
        AlertLatency latency = new AlertLatency();
        Path data = Files.createTempDirectory("alert-latency");
        String port = Integer.toString(latency.site.getAddress().getPort());
        Path sources = Files.writeString(data.resolve("sources.yaml"), """
                sources:
                  - {id: counties, name: counties, url: "http://127.0.0.1:%s/list", link-selector: "ul.list a", interval: 1s, delay: 0s, allow-local: true}
                """.formatted(port));
        Path rules = Files.writeString(data.resolve("rules.yaml"), """
                channels: [{id: all, kind: webhook, url: "http://127.0.0.1:%s/webhook", perMinute: 6000}]
                rules: [{name: all, backfill: true, channels: [all]}]
                """.formatted(port));
        StackSettings settings = new StackSettings(Ports.free(), data, sources, Optional.of(rules));
        try (Stack stack = Stack.start(Installation.ofLauncher(), settings, m -> {}, () -> false)) {
            latency.run();
        } finally {
            latency.site.stop(0);
        }
    }

    private void run() throws Exception {
        List<String> counties = counties();
        double[] seconds = new double[POSTINGS];
        for (int i = 0; i < WARM_UP + POSTINGS; i++) {
            double took = publish(i, counties.get(i));
            if (i >= WARM_UP) {
                seconds[i - WARM_UP] = took;
            }
        }
        Arrays.sort(seconds);
        System.out.printf("%-28s %8s%n", POSTINGS + " postings", "seconds");
        for (double part : new double[] {0.5, 0.9, 0.99, 1}) {
            System.out.printf("p%-27.0f %8.3f%n", 100 * part, seconds[(int) Math.ceil(part * POSTINGS) - 1]);
        }
    }

    private static List<String> counties() {
        Divisions divisions = Divisions.standard();
        return divisions.all().stream()
                .filter(d ->
                        d.current() && d.level() == Level.COUNTY && d.name().endsWith("县"))
                .filter(d -> divisions.byName(d.name()).size() == 1)
                .limit(WARM_UP + POSTINGS)
                .map(Division::name)
                .toList();
    }

    private double publish(int number, String county) throws Exception {
        String path = "/zwgk/202401/t20240120_%d.html".formatted(number);
        listed.put(path, new CompletableFuture<>());
        told.put(path, new CompletableFuture<>());
        pages.put(path, page(county, number));
        String link = "<li><a href=\"%s\">%s2024年政府工作报告</a><span>2024-01-20</span></li>".formatted(path, county);
        var unused = links.updateAndGet(all -> link + all);
        long from = future(listed, path).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        long to = future(told, path).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return Duration.ofNanos(to - from).toMillis() / 1000.0;
    }

    private static CompletableFuture<Long> future(Map<String, CompletableFuture<Long>> of, String path) {
        return of.computeIfAbsent(path, p -> new CompletableFuture<>());
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String page = path.equals("/list") ? "<ul class=\"list\">" + links.get() + "</ul>" : pages.get(path);
        if (path.equals("/list") && page != null) {
            String served = page;
            listed.forEach((link, future) -> {
                if (served.contains('"' + link + '"')) {
                    future.complete(System.nanoTime());
                }
            });
        }
        byte[] body = (page == null ? "none" : page).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void take(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        Alert alert = EventJson.read(exchange.getRequestBody().readAllBytes(), Alert.class);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
        if (alert.type() == AlertType.TARGET_NEW && alert.posting() != null) {
            String url = alert.posting().url();
            future(told, url.substring(url.indexOf("/zwgk/"))).complete(now);
        }
    }

    private static String page(String county, int number) {
        return """
                <!DOCTYPE html>
                <html><head><meta charset="utf-8"><title>%1$s2024年政府工作报告</title>
                <meta name="ArticleTitle" content="%1$s2024年政府工作报告"><meta name="PubDate" content="2024-01-20 09:00"></head>
                <body><h1>%1$s2024年政府工作报告</h1><div class="TRS_Editor">
                <p>——2024年1月10日在%1$s第十九届人民代表大会第三次会议上</p><p>各位代表：</p>
                <p>现在，我代表%1$s人民政府，向大会报告工作，请予审议。</p>
                <p>一、2023年工作回顾</p>
                <p>过去一年，%1$s经济平稳运行。全年地区生产总值达到%2$d.5亿元，同比增长6.1%%；一般公共预算收入10.2亿元，增长4.3%%。</p>
                <p>二、2024年工作安排</p>
                <p>今年全县发展的主要预期目标是：地区生产总值增长6%%左右，固定资产投资增长8%%，社会消费品零售总额增长7%%以上。</p>
                </div></body></html>
                """.formatted(county, 100 + number);
    }
}
