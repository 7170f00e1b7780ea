package io.zhibiao.standalone.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ports of a stack, all on loopback.
 *
 * @param board HTTP port of the indexer: board and API
 * @param fetcher HTTP port of the fetcher: health and metrics; the cleaner's and extractor's alike
 */
public record Ports(int board, int fetcher, int cleaner, int extractor, int kafka, int elasticsearch) {
    /** The ports the documents name. */
    public static final Ports STANDARD = new Ports(8080, 8081, 8082, 8083, 9092, 9200);

    /** Ports that were free a moment ago: for tests, several stacks on one machine. */
    public static Ports free() {
        int[] p = new int[6];
        List<ServerSocket> held = new java.util.ArrayList<>();
        try {
            for (int i = 0; i < p.length; i++) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                p[i] = socket.getLocalPort();
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new StackFailure("no free port could be had: " + e.getMessage(), e);
        }
        return new Ports(p[0], p[1], p[2], p[3], p[4], p[5]);
    }

    static int anyFree() {
        return free().board();
    }

    /**
     * Checks that nothing listens yet.
     *
     * @param servers whether Kafka's and Elasticsearch's ports are to be free too
     * @throws StackFailure naming each taken port and the option that chooses another
     */
    void requireFree(boolean servers) {
        StringBuilder taken = new StringBuilder();
        byOption(servers).forEach((option, port) -> {
            if (isTaken(port)) {
                taken.append("port ").append(port).append(" is taken: end what listens there, or choose another with ");
                taken.append(option).append('\n');
            }
        });
        if (!taken.isEmpty()) {
            throw new StackFailure(taken.toString().strip());
        }
    }

    private Map<String, Integer> byOption(boolean servers) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("--board-port", board);
        ports.put("--fetcher-port", fetcher);
        ports.put("--cleaner-port", cleaner);
        ports.put("--extractor-port", extractor);
        if (servers) {
            ports.put("--kafka-port", kafka);
            ports.put("--elasticsearch-port", elasticsearch);
        }
        return ports;
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
