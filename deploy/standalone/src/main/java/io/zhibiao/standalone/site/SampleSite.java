package io.zhibiao.standalone.site;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A local HTTP server on 127.0.0.1 that behaves like several government sites.
 *
 * <p>Stage 1 holds a first set of postings; in stage 2 a posting appears on a list; in stage 3 a published target is
 * revised at its old address. Thread-safe. Closing it frees the port and ends its threads.
 */
public final class SampleSite implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final SiteMap map = SiteMap.standard();
    private final AtomicInteger stage = new AtomicInteger(1);
    private final HttpServer server;
    private final ExecutorService requests;
    private final ScheduledExecutorService clock;

    private SampleSite(HttpServer server) {
        this.server = server;
        this.requests = Executors.newVirtualThreadPerTaskExecutor();
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sample-site-clock").factory());
    }

    /**
     * Starts the site in stage 1.
     *
     * @param port 0 for any free one
     * @throws IOException when the port can't be had; the message names it
     */
    public static SampleSite start(int port, Timeline timeline) throws IOException {
        SampleSite site = new SampleSite(listen(port));
        site.server.createContext("/", new PageHandler(new Pages(site.map), site::stage));
        site.server.setExecutor(site.requests);
        site.server.start();
        site.follow(timeline);
        return site;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Scheme, host and port, such as {@code http://127.0.0.1:8090}. */
    public String address() {
        return "http://127.0.0.1:" + port();
    }

    /** The stage it is in, from 1. */
    public int stage() {
        return stage.get();
    }

    /** The stage after which nothing changes. */
    public int lastStage() {
        return map.lastStage();
    }

    /** Goes one stage on, to the last one at most; tells the stage it is in then. */
    public int advance() {
        return stage.updateAndGet(now -> Math.min(now + 1, lastStage()));
    }

    /** The fetcher's {@code sources.yaml} for its lists. */
    public String sources() {
        return new SourcesYaml(address()).of(map.columns());
    }

    /** What must arrive from it. */
    public Expected expected() {
        return Expected.of(map, address());
    }

    @Override
    public void close() {
        clock.shutdownNow();
        server.stop(0);
        requests.shutdownNow();
    }

    private static HttpServer listen(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        } catch (IOException e) {
            throw new IOException("the sample site can't listen on 127.0.0.1:" + port + ": " + e.getMessage(), e);
        }
    }

    private void follow(Timeline timeline) {
        for (int i = 0; i < timeline.delays().size(); i++) {
            int next = Math.min(i + 2, lastStage());
            Runnable reach = () -> stage.accumulateAndGet(next, Math::max);
            var unused = clock.schedule(reach, timeline.delays().get(i).toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
