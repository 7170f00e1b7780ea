package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhibiao.standalone.stack.Ports;
import io.zhibiao.standalone.stack.Topics;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A broker and fetchers that share its sources, each a process of its own that may be killed and started again. */
final class FetcherFleet implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final int broker = Ports.free().board();
    private final int controller = Ports.free().board();
    private final Path sources;
    private final List<String> options;
    private final List<Integer> ports = new ArrayList<>();
    private final Map<Integer, Process> fetchers = new TreeMap<>();
    private final List<Process> brokers = new ArrayList<>();

    private FetcherFleet(Path data, Path sources, int size, List<String> options) {
        this.data = data;
        this.sources = sources;
        this.options = options;
        for (int i = 0; i < size; i++) {
            ports.add(Ports.free().board());
        }
    }

    /**
     * Starts so many fetchers, and waits until they are ready; leaves nothing behind when they are not.
     *
     * @param options of their JVMs
     */
    static FetcherFleet start(Path data, Path sources, int size, String... options) throws IOException {
        FetcherFleet fleet = new FetcherFleet(data, sources, size, List.of(options));
        boolean started = false;
        try {
            fleet.start();
            started = true;
            return fleet;
        } finally {
            if (!started) {
                fleet.close();
            }
        }
    }

    private void start() throws IOException {
        startKafka();
        Topics.create(bootstrap(), 4, Map.of());
        for (int i = 0; i < size(); i++) {
            startFetcher(i);
        }
        awaitReady();
    }

    String bootstrap() {
        return "127.0.0.1:" + broker;
    }

    int size() {
        return ports.size();
    }

    void kill(int fetcher) {
        kill(fetchers.get(fetcher));
    }

    /** Ends a fetcher as an operator does; returns when it is no more. */
    void end(int fetcher) {
        Process process = fetchers.get(fetcher);
        process.destroy();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    /** Lets a fetcher stand still, as a paused container does. */
    void pause(int fetcher) throws IOException {
        signal(fetcher, "STOP");
    }

    void resume(int fetcher) throws IOException {
        signal(fetcher, "CONT");
    }

    private void signal(int fetcher, String signal) throws IOException {
        Process sent = new ProcessBuilder(
                        "kill", "-" + signal, "" + fetchers.get(fetcher).pid())
                .start();
        await().atMost(PATIENCE).until(() -> !sent.isAlive());
    }

    void killKafka() {
        brokers.forEach(FetcherFleet::kill);
    }

    void startFetcher(int fetcher) throws IOException {
        Path jar = home().resolve("fetcher-service/target/quarkus-app/quarkus-run.jar");
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of(
                "-Xmx192m",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + ports.get(fetcher),
                "-Dkafka.bootstrap.servers=" + bootstrap(),
                "-Dzhibiao.fetcher.sources=" + sources,
                "-jar",
                jar.toString()));
        fetchers.put(fetcher, java("fetcher-" + fetcher, arguments.toArray(String[]::new)));
    }

    void awaitReady() {
        for (int i = 0; i < size(); i++) {
            int fetcher = i;
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> isReady(fetcher));
        }
    }

    private boolean isReady(int fetcher) {
        assertThat(fetchers.get(fetcher).isAlive())
                .as("fetcher %d runs, see its log in %s", fetcher, data)
                .isTrue();
        int port = ports.get(fetcher);
        try {
            URL health =
                    URI.create("http://127.0.0.1:" + port + "/q/health/ready").toURL();
            return ((HttpURLConnection) health.openConnection()).getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        fetchers.values().forEach(FetcherFleet::kill);
        killKafka();
    }

    void startKafka() throws IOException {
        Path target = home().resolve("deploy/kafka-server/target");
        String jars = Files.readString(target.resolve("server.classpath")).strip();
        brokers.add(java(
                "kafka",
                "-Xmx256m",
                "-cp",
                target.resolve("classes") + File.pathSeparator + jars,
                "io.zhibiao.kafka.Broker",
                data.resolve("kafka").toString(),
                "" + broker,
                "" + controller));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(this::kafkaAnswers);
    }

    private boolean kafkaAnswers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), broker)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private Process java(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.addAll(List.of(arguments));
        Files.createDirectories(data);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve(name + ".log").toFile()))
                .start();
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        assertThat(process.isAlive()).isFalse();
    }

    private static Path home() {
        return Path.of(System.getProperty("zhibiao.home"));
    }
}
