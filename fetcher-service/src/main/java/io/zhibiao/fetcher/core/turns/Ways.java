package io.zhibiao.fetcher.core.turns;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The ways to all hosts. */
final class Ways {
    private final Map<String, Way> byHost = new HashMap<>();
    private final Map<String, Domain> domains = new HashMap<>();
    private final Set<Way> waitedFor = new LinkedHashSet<>();

    Way of(String host, String domain) {
        Way way = byHost.get(host);
        return way == null ? byHost.computeIfAbsent(host, domain(domain)::way) : way;
    }

    Domain domain(String name) {
        return domains.computeIfAbsent(name, Domain::new);
    }

    /** Those of the domains that a condition holds for. */
    List<Way> where(Predicate<String> domain) {
        return byHost.values().stream().filter(w -> domain.test(w.domain())).toList();
    }

    Collection<Domain> domains() {
        return domains.values();
    }

    /** Those that somebody waits before. */
    List<Way> waitedFor() {
        waitedFor.removeIf(way -> !way.isWaitedFor());
        return List.copyOf(waitedFor);
    }

    /** Remembers that somebody waits before it, as long as it is so. */
    void watch(Way way) {
        if (way.isWaitedFor()) {
            waitedFor.add(way);
        }
    }
}
