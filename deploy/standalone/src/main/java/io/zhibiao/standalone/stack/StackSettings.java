package io.zhibiao.standalone.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a stack is to be.
 *
 * @param data folder of all that is kept: topics, indices, logs
 * @param sources the fetcher's sources
 * @param alerts the indexer's alert rules
 * @param services those that run; Elasticsearch runs where the indexer does
 * @param partitions of each topic but that of the alerts
 * @param options further settings of each service, by its name
 * @param broker a file with further settings of Kafka
 * @param client settings the stack's own Kafka clients need
 * @param wrapper what each process is started through, such as {@code env} with variables of its own
 * @param ownServers whether Kafka and Elasticsearch are started too; else they are there already
 */
public record StackSettings(
        Ports ports,
        Path data,
        Path sources,
        Optional<Path> alerts,
        List<String> services,
        int partitions,
        Map<String, Map<String, String>> options,
        Optional<Path> broker,
        Map<String, String> client,
        List<String> wrapper,
        boolean ownServers) {
    /** The services, in the order of the flow. */
    public static final List<String> ALL = List.of("fetcher", "cleaner", "extractor", "indexer");

    private static final int PARTITIONS = 4;

    public StackSettings {
        services = List.copyOf(services);
        options = Map.copyOf(options);
        client = Map.copyOf(client);
        wrapper = List.copyOf(wrapper);
    }

    /** All services, as they are by default. */
    public StackSettings(Ports ports, Path data, Path sources, Optional<Path> alerts) {
        this(ports, data, sources, alerts, ALL, PARTITIONS, Map.of(), Optional.empty(), Map.of(), List.of(), true);
    }

    /** Without alert rules. */
    public StackSettings(Ports ports, Path data, Path sources) {
        this(ports, data, sources, Optional.empty());
    }

    /** The same with only these services. */
    public StackSettings withServices(List<String> only) {
        return new StackSettings(
                ports, data, sources, alerts, only, partitions, options, broker, client, wrapper, ownServers);
    }

    /** The same with so many partitions a topic. */
    public StackSettings withPartitions(int some) {
        return new StackSettings(
                ports, data, sources, alerts, services, some, options, broker, client, wrapper, ownServers);
    }

    /** The same with one more setting of all services. */
    public StackSettings withOption(String key, String value) {
        Map<String, Map<String, String>> more = new HashMap<>();
        for (String service : ALL) {
            Map<String, String> own = new HashMap<>(options.getOrDefault(service, Map.of()));
            own.put(key, value);
            more.put(service, own);
        }
        return new StackSettings(
                ports, data, sources, alerts, services, partitions, more, broker, client, wrapper, ownServers);
    }

    /** The same with these settings of the services, Kafka and the stack's own clients of it. */
    public StackSettings secured(
            Map<String, Map<String, String>> ofServices, Path ofBroker, Map<String, String> ofClients) {
        return new StackSettings(
                ports,
                data,
                sources,
                alerts,
                services,
                partitions,
                ofServices,
                Optional.of(ofBroker),
                ofClients,
                wrapper,
                ownServers);
    }

    /** The same with processes that are started through this command. */
    public StackSettings startedThrough(List<String> command) {
        return new StackSettings(
                ports, data, sources, alerts, services, partitions, options, broker, client, command, ownServers);
    }

    /** The same on servers that run at these ports of this machine. */
    public StackSettings onServersAt(int kafka, int elasticsearch) {
        Ports there =
                new Ports(ports.board(), ports.fetcher(), ports.cleaner(), ports.extractor(), kafka, elasticsearch);
        return new StackSettings(
                there, data, sources, alerts, services, partitions, options, broker, client, wrapper, false);
    }

    boolean searches() {
        return services.contains("indexer");
    }

    Path logs() {
        return data.resolve("logs");
    }
}
