package io.zhibiao.standalone.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Kafka, Elasticsearch and the four services as processes of their own. Closing it ends them in the order of the data's flow, so
 * that each can hand on what it has.
 */
public final class Stack implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Installation installation;
    private final StackSettings settings;
    private final Consumer<String> progress;
    private final BooleanSupplier cancelled;
    private final List<ServerProcess> processes = new ArrayList<>();

    private Stack(
            Installation installation, StackSettings settings, Consumer<String> progress, BooleanSupplier cancelled) {
        this.installation = installation;
        this.settings = settings;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /**
     * Starts everything and waits until all of it is ready.
     *
     * @param progress is told what starts, one line each
     * @param cancelled is asked while it waits; a yes ends the start
     * @throws StackFailure when a port is taken or a process does not come up; what had started is ended again
     */
    public static Stack start(
            Installation installation, StackSettings settings, Consumer<String> progress, BooleanSupplier cancelled) {
        settings.ports().requireFree(settings.ownServers());
        Stack stack = new Stack(installation, settings, progress, cancelled);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void startAll() {
        if (settings.ownServers()) {
            startServers();
        }
        await("Kafka", this::kafkaAnswers);
        Topics.create(kafka(), settings.partitions(), settings.client());
        settings.services().forEach(this::startService);
        if (settings.searches()) {
            await("Elasticsearch", () -> Http.answers(elasticsearch() + "/_cluster/health"));
        }
        settings.services()
                .forEach(s -> await(s, () -> Http.answers("http://127.0.0.1:" + port(s) + "/q/health/ready")));
        RunningStack.of(this).write(installation);
    }

    private void startServers() {
        Ports ports = settings.ports();
        Path data = settings.data();
        run("kafka", installation.kafka(data.resolve("kafka"), ports.kafka(), Ports.anyFree(), settings.broker()));
        if (settings.searches()) {
            run(
                    "elasticsearch",
                    installation.elasticsearch(data.resolve("elasticsearch"), ports.elasticsearch(), Ports.anyFree()));
        }
    }

    private void startService(String name) {
        startService(name, name, port(name), settings.options().getOrDefault(name, Map.of()));
    }

    /**
     * Starts one more instance of a service, in the same consumer groups; it is not ready yet when this returns.
     *
     * @param port of its health and metrics
     */
    public ServerProcess another(String service, int port) {
        return another(service, port, settings.options().getOrDefault(service, Map.of()));
    }

    /** The same with settings of its own. */
    public ServerProcess another(String service, int port, Map<String, String> more) {
        long same = processes.stream().filter(p -> p.name().startsWith(service)).count();
        startService(service + "-" + (same + 1), service, port, more);
        return processes.getLast();
    }

    private void startService(String process, String name, int port, Map<String, String> more) {
        List<String> options = new ArrayList<>();
        options.add("-Dquarkus.http.host=127.0.0.1");
        options.add("-Dquarkus.http.port=" + port);
        options.add("-Dkafka.bootstrap.servers=" + kafka());
        options.add(
                "-Dquarkus.elasticsearch.hosts=127.0.0.1:" + settings.ports().elasticsearch());
        options.add("-Dzhibiao.fetcher.sources=" + settings.sources().toAbsolutePath());
        settings.alerts().ifPresent(rules -> options.add("-Dzhibiao.indexer.alerts.rules=" + rules.toAbsolutePath()));
        more.forEach((key, value) -> options.add("-D" + key + "=" + value));
        run(process, installation.service(name, options));
    }

    private void run(String name, Launch launch) {
        progress.accept("starting " + name);
        processes.add(ServerProcess.start(
                name, launch.through(settings.wrapper()), settings.logs().resolve(name + ".log")));
    }

    private void await(String what, BooleanSupplier ready) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            requireAlive();
            if (cancelled.getAsBoolean()) {
                throw new StackFailure("ended while it started");
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure(
                        what + " is not ready after " + PATIENCE.toSeconds() + " s, see " + settings.logs());
            }
            pause();
        }
        progress.accept(what + " is ready");
    }

    /**
     * Checks that all processes still run.
     *
     * @throws StackFailure naming the one that ended, with its last words
     */
    public void requireAlive() {
        for (ServerProcess process : processes) {
            if (!process.alive()) {
                throw new StackFailure(
                        process.name() + " has ended, see " + process.log() + "\n" + process.lastWords());
            }
        }
    }

    private boolean kafkaAnswers() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), settings.ports().kafka()),
                    500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Till the process that was started last ends, for a moment at most. */
    private void pause() {
        try {
            if (processes.getLast().endsWithin(POLL)) {
                requireAlive();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while the stack started", e);
        }
    }

    private int port(String service) {
        Ports ports = settings.ports();
        return switch (service) {
            case "fetcher" -> ports.fetcher();
            case "cleaner" -> ports.cleaner();
            case "extractor" -> ports.extractor();
            default -> ports.board();
        };
    }

    /** Bootstrap address of Kafka. */
    public String kafka() {
        return "127.0.0.1:" + settings.ports().kafka();
    }

    /** Address of Elasticsearch. */
    public String elasticsearch() {
        return "http://127.0.0.1:" + settings.ports().elasticsearch();
    }

    /** Address of the board. */
    public String board() {
        return "http://127.0.0.1:" + settings.ports().board() + "/";
    }

    /** Addresses of the services, in the order of the flow: health and metrics. */
    public List<String> services() {
        return settings.services().stream()
                .map(s -> "http://127.0.0.1:" + port(s))
                .toList();
    }

    public StackSettings settings() {
        return settings;
    }

    public List<ServerProcess> processes() {
        return List.copyOf(processes);
    }

    /** The process of that name. */
    public Optional<ServerProcess> process(String name) {
        return processes.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** Ends all processes: services first, servers after them. */
    @Override
    public void close() {
        RunningStack.of(this).remove(installation);
        List<ServerProcess> services =
                processes.stream().filter(Stack::isService).toList();
        List<ServerProcess> servers =
                processes.stream().filter(p -> !isService(p)).toList();
        end(services);
        end(servers);
    }

    private static boolean isService(ServerProcess process) {
        return StackSettings.ALL.stream().anyMatch(process.name()::startsWith);
    }

    private static void end(List<ServerProcess> together) {
        together.forEach(ServerProcess::stop);
        together.forEach(ServerProcess::close);
    }
}
