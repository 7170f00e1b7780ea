package io.zhibiao.standalone.cli;

import io.zhibiao.fetcher.core.crawl.Hosts;
import io.zhibiao.fetcher.core.crawl.Preview;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.files.FileWeb;
import io.zhibiao.fetcher.http.OkWeb;
import io.zhibiao.fetcher.http.UserAgent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Reads the lists of sources once and prints what they would bring: domains side by side, the sources of one in turn. */
final class DryRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DOMAINS_AT_A_TIME = 16;

    private final OkWeb http;
    private final FileWeb web;
    private final int show;
    private final Semaphore places = new Semaphore(DOMAINS_AT_A_TIME);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DryRun(String contact, int show) {
        this.http = new OkWeb(UserAgent.of(contact), Clock.systemUTC());
        this.web = new FileWeb(http);
        this.show = show;
    }

    /** A source, and what it would bring when it has been looked at. */
    private record Look(Source source, CompletableFuture<Preview> preview) {}

    /** Looks at the sources and prints each in their order; true when every one brings something. */
    boolean of(List<Source> sources) {
        List<Look> looks = sources.stream()
                .map(s -> new Look(s, new CompletableFuture<>()))
                .toList();
        looks.stream()
                .collect(Collectors.groupingBy(l -> Hosts.domain(l.source().url())))
                .values()
                .forEach(domain -> threads.execute(() -> inTurn(domain)));
        long good = looks.stream()
                .filter(look -> print(look.source(), look.preview().join()))
                .count();
        Console.say("%d of %d sources would bring something".formatted(good, sources.size()));
        return good == sources.size();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.close();
    }

    private void inTurn(List<Look> domain) {
        places.acquireUninterruptibly();
        inTurn(new ArrayDeque<>(domain), new RobotsMemory(web));
    }

    /** Looks at the first one, and goes on with the others after its pause. */
    private void inTurn(Deque<Look> left, RobotsMemory memory) {
        Look look = left.remove();
        look.preview().complete(preview(look.source(), memory));
        if (left.isEmpty()) {
            places.release();
            return;
        }
        long pause = look.source().politeness().delay().toMillis();
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, threads).execute(() -> inTurn(left, memory));
    }

    private static Preview preview(Source source, RobotsMemory memory) {
        try {
            return Preview.of(source, memory, Instant.now(), PATIENCE);
        } catch (RuntimeException e) {
            return new Preview.Trouble("could not be looked at: " + e);
        }
    }

    private boolean print(Source source, Preview preview) {
        return switch (preview) {
            case Preview.Trouble trouble -> {
                System.out.println(source.id() + ": nothing, " + trouble.reason() + " (" + source.url() + ")");
                yield false;
            }
            case Preview.Articles articles -> {
                print(source, articles);
                yield true;
            }
        };
    }

    private void print(Source source, Preview.Articles articles) {
        int wanted = Math.min(articles.links().size(), source.politeness().newPages());
        System.out.printf("%s: %d would be fetched (%s)%n", source.id(), wanted, source.url());
        articles.links().stream()
                .limit(Math.min(wanted, show))
                .map(DryRun::line)
                .forEach(System.out::println);
        if (wanted > show) {
            System.out.printf("  … and %d more%n", wanted - show);
        }
        articles.more().stream().limit(1).forEach(next -> System.out.println("  next page: " + next));
    }

    private static String line(ListLink link) {
        String date = link.date() == null ? "no date   " : link.date().toString();
        return "  " + date + "  " + (link.title().isBlank() ? "" : link.title() + "  ") + link.address();
    }
}
