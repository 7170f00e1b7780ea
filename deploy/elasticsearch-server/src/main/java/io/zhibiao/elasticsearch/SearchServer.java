package io.zhibiao.elasticsearch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.elasticsearch.Build;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs a single node on loopback until the process is told to end: {@code SearchServer HOME PORT TRANSPORT_PORT MODULE_CLASSPATH}.
 * HOME holds configuration and data and is kept; MODULE_CLASSPATH lists the jars of the HTTP transport.
 */
public final class SearchServer {
    private static final String NODE = "zhibiao";
    private static final String DESCRIPTOR = """
            name=transport-netty4
            description=Netty 4 based transport implementation
            version=%1$s
            elasticsearch.version=%1$s
            java.version=21
            classname=org.elasticsearch.transport.netty4.Netty4Plugin
            """;

    private SearchServer() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            System.err.println("usage: SearchServer HOME PORT TRANSPORT_PORT MODULE_CLASSPATH");
            System.exit(2);
        }
        Path home = Path.of(args[0]).toAbsolutePath();
        layOut(home, args[3].split(File.pathSeparator));
        Node node = node(home, args[1], args[2]);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, ended)));
        node.start();
        ended.await();
    }

    private static Node node(Path home, String port, String transportPort) throws IOException {
        LogConfigurator.setNodeName(NODE);
        LogConfigurator.configureESLogging();
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                Settings.EMPTY, settings(home, port, transportPort), home.resolve("config"), () -> NODE);
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(home.resolve("modules"), false), Set.of(), Map.of(), false);
        return new Node(environment, plugins);
    }

    private static Map<String, String> settings(Path home, String port, String transportPort) {
        return Map.ofEntries(
                Map.entry("path.home", home.toString()),
                Map.entry("cluster.name", NODE),
                Map.entry("node.name", NODE),
                Map.entry("discovery.type", "single-node"),
                Map.entry("network.host", "127.0.0.1"),
                Map.entry("http.port", port),
                Map.entry("transport.port", transportPort),
                Map.entry("action.auto_create_index", "false"),
                // Else garbage counts as used memory, and beyond 95 % of the heap all is refused: then nothing
                // allocates,
                // a collector that runs when room is short never runs, and the node stays shut.
                Map.entry("indices.breaker.total.use_real_memory", "false"),
                // One machine with other tenants: a disk that is 90 % full is no reason to refuse writing here.
                Map.entry("cluster.routing.allocation.disk.watermark.low", "1gb"),
                Map.entry("cluster.routing.allocation.disk.watermark.high", "500mb"),
                Map.entry("cluster.routing.allocation.disk.watermark.flood_stage", "200mb"));
    }

    private static void layOut(Path home, String[] moduleJars) throws IOException {
        for (String folder : List.of("config", "plugins", "lib", "data", "logs")) {
            Files.createDirectories(home.resolve(folder));
        }
        Path module = Files.createDirectories(home.resolve("modules/transport-netty4"));
        Files.writeString(
                module.resolve("plugin-descriptor.properties"),
                DESCRIPTOR.formatted(Build.current().version()));
        removeJars(module);
        for (String jar : moduleJars) {
            Path source = Path.of(jar);
            Files.copy(source, module.resolve(source.getFileName()));
        }
    }

    /** What an earlier version left would stand twice on the module's class path. */
    private static void removeJars(Path module) throws IOException {
        try (Stream<Path> files = Files.list(module)) {
            for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                Files.delete(jar);
            }
        }
    }

    private static void close(Node node, CountDownLatch ended) {
        try {
            node.close();
            if (!node.awaitClose(20, TimeUnit.SECONDS)) {
                System.err.println("the node still works on requests after 20 seconds and is left to the system");
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("the node did not close in order: " + e);
        } finally {
            ended.countDown();
        }
    }
}
