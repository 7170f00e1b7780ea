package io.zhibiao.endtoend.containers;

import io.zhibiao.standalone.stack.StackSettings;
import java.time.Duration;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Kafka and Elasticsearch of their makers' images instead of the embedded ones: {@code -Pcontainers}. Other images, from a registry of
 * one's own for instance, by {@code zhibiao.image.kafka}, {@code .elasticsearch} and {@code .kibana}.
 */
public final class Containers implements AutoCloseable {
    private static final int HTTP = 9200;
    private static final int KAFKA = 9092;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Network network = Network.newNetwork();
    private final KafkaContainer kafka = new KafkaContainer(image("kafka", "apache/kafka:4.1.1"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    private final GenericContainer<?> elasticsearch = new GenericContainer<>(
                    image("elasticsearch", "docker.elastic.co/elasticsearch/elasticsearch:9.5.2"))
            .withNetwork(network)
            .withNetworkAliases("elasticsearch")
            .withExposedPorts(HTTP)
            .withEnv(Map.of(
                    "discovery.type", "single-node",
                    "xpack.security.enabled", "false",
                    "action.auto_create_index", ".*,-zhibiao-*",
                    "ES_JAVA_OPTS", "-Xms1g -Xmx1g"))
            .waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow&timeout=1s")
                    .forPort(HTTP)
                    .withStartupTimeout(PATIENCE));

    private Containers() {}

    /** Whether tests are to run on containers. */
    public static boolean areWanted() {
        return "containers".equals(System.getProperty("zhibiao.servers"));
    }

    /** Starts both; returns when they answer. */
    public static Containers start() {
        Containers containers = new Containers();
        boolean started = false;
        try {
            containers.kafka.start();
            containers.elasticsearch.start();
            started = true;
            return containers;
        } finally {
            if (!started) {
                containers.close();
            }
        }
    }

    /** The image of that name in place of the makers'. */
    static DockerImageName image(String name, String makers) {
        DockerImageName own = DockerImageName.parse(makers);
        String other = System.getProperty("zhibiao.image." + name, "");
        return other.isEmpty() ? own : DockerImageName.parse(other).asCompatibleSubstituteFor(own.getUnversionedPart());
    }

    /** The same stack on these servers. */
    public StackSettings serve(StackSettings settings) {
        return settings.onServersAt(kafka.getMappedPort(KAFKA), elasticsearch.getMappedPort(HTTP));
    }

    Network network() {
        return network;
    }

    @Override
    public void close() {
        elasticsearch.stop();
        kafka.stop();
        network.close();
    }
}
