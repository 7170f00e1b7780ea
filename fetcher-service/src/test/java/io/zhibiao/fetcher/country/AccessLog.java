package io.zhibiao.fetcher.country;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The server's own log, in which it looks for what no visitor may do. */
final class AccessLog {
    /** The shortest rest of a domain whose firewall has spoken. */
    private static final Duration SHORTEST_REST = Duration.ofSeconds(225);

    private final Map<String, Instant> hostEnds = new HashMap<>();
    private final Map<String, Instant> domainBlocks = new HashMap<>();
    private final List<String> offences = new ArrayList<>();
    private int requests;

    /** A request came in, and its answer will be through at its end. */
    void request(String host, String domain, Duration delay, Instant start, Instant end) {
        requests++;
        Instant before = hostEnds.put(host, end);
        if (before != null && start.isBefore(before.plus(delay))) {
            offences.add(host + " asked at " + start + ", " + delay + " after " + before + " at the soonest");
        }
        Instant blocked = domainBlocks.get(domain);
        if (blocked != null && start.isAfter(blocked) && start.isBefore(blocked.plus(SHORTEST_REST))) {
            offences.add(host + " asked at " + start + ", though its city's firewall spoke at " + blocked);
        }
    }

    void firewallSpoke(String domain, Instant end) {
        domainBlocks.put(domain, end);
    }

    List<String> offences() {
        return offences;
    }

    int requests() {
        return requests;
    }
}
