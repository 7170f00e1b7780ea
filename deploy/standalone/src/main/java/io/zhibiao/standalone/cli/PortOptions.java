package io.zhibiao.standalone.cli;

import io.zhibiao.standalone.stack.Ports;
import picocli.CommandLine.Option;

/** Where the stack listens, all on loopback. */
final class PortOptions {
    @Option(names = "--board-port", defaultValue = "8080", description = "board and API (${DEFAULT-VALUE})")
    private int board;

    @Option(names = "--fetcher-port", defaultValue = "8081", description = "fetcher's health (${DEFAULT-VALUE})")
    private int fetcher;

    @Option(names = "--cleaner-port", defaultValue = "8082", description = "cleaner's health (${DEFAULT-VALUE})")
    private int cleaner;

    @Option(names = "--extractor-port", defaultValue = "8083", description = "extractor's health (${DEFAULT-VALUE})")
    private int extractor;

    @Option(names = "--kafka-port", defaultValue = "9092", description = "Kafka (${DEFAULT-VALUE})")
    private int kafka;

    @Option(names = "--elasticsearch-port", defaultValue = "9200", description = "Elasticsearch (${DEFAULT-VALUE})")
    private int elasticsearch;

    Ports ports() {
        return new Ports(board, fetcher, cleaner, extractor, kafka, elasticsearch);
    }
}
