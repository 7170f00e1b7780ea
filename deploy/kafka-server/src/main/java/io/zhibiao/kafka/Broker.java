package io.zhibiao.kafka;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Runs a KRaft broker that is its own controller, on loopback, until the process is told to end: {@code Broker DATA_DIR PORT
 * CONTROLLER_PORT [SETTINGS]}. The data folder is formatted at the first start and kept after it; a file of settings adds to those
 * of here, or replaces them.
 */
public final class Broker {
    private static final String CLUSTER_ID = "zhibiaoStandaloneKafka";

    /** A page of 16 MiB with room for its headers; topics may set less. */
    private static final int LARGEST_MESSAGE = 17 * 1024 * 1024;

    private Broker() {}

    public static void main(String[] args) throws Exception {
        if (args.length < 3 || args.length > 4) {
            System.err.println("usage: Broker DATA_DIR PORT CONTROLLER_PORT [SETTINGS]");
            System.exit(2);
        }
        Path data = Path.of(args[0]).toAbsolutePath();
        Properties settings = settings(data, args[1], args[2]);
        if (args.length == 4) {
            read(Path.of(args[3]), settings);
        }
        format(data);
        kafka.Kafka.main(new String[] {write(settings, data).toString()});
    }

    private static Properties settings(Path data, String port, String controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty("log.dirs", log(data).toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("message.max.bytes", Integer.toString(LARGEST_MESSAGE));
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        // One machine, few consumers: waiting for more of them to join only delays the start.
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // The cleaner's default buffer of 128 MiB is half of this process's heap.
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        return settings;
    }

    private static void format(Path data) throws Exception {
        Files.createDirectories(log(data));
        if (Files.exists(log(data).resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setClusterId(CLUSTER_ID)
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(log(data).toString())
                .addDirectory(log(data).toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setPrintStream(System.err)
                .run();
    }

    private static void read(Path file, Properties settings) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
    }

    private static Path write(Properties settings, Path data) throws IOException {
        Path file = data.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        return file;
    }

    private static Path log(Path data) {
        return data.resolve("log");
    }
}
