package io.zhibiao.fetcher.core.sources;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.divisions.Divisions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is allowed in a file, yet worth a second look. */
public final class Advice {
    private static final Duration HASTY = Duration.ofMinutes(5);
    private static final Duration DENSE = Duration.ofMillis(500);

    private final List<Fault> advice = new ArrayList<>();

    private Advice() {}

    /** The advice on all sources, in the order of the file. */
    public static List<Fault> on(Sources sources) {
        Advice all = new Advice();
        Map<String, String> byAddress = new HashMap<>();
        for (Source source : sources.all()) {
            all.permissions(source);
            all.haste(source);
            all.region(source);
            all.twin(source, byAddress);
        }
        return List.copyOf(all.advice);
    }

    private void permissions(Source source) {
        Source.Access access = source.access();
        add(
                source,
                access.way().tls().legacy(),
                "legacy-tls",
                "encryption that is no longer safe is accepted: whoever"
                        + " sits between can read and change the pages");
        add(
                source,
                access.way().tls().anyCertificate(),
                "any-certificate",
                "the server's certificate is not checked:" + " the pages may be of somebody else");
        add(
                source,
                access.againstRobots() && source.kind().isOfWeb(),
                "ignore-robots",
                "robots.txt is left aside: only with the site's consent");
    }

    private void haste(Source source) {
        boolean ofOthers = source.kind().isOfWeb() && !source.access().way().local();
        add(
                source,
                ofOthers && source.interval().compareTo(HASTY) < 0,
                "interval",
                "is under 5m: hardly any list" + " changes so often");
        add(
                source,
                ofOthers && source.politeness().delay().compareTo(DENSE) < 0,
                "delay",
                "is under 500ms: the site" + " may shut its door");
    }

    private void region(Source source) {
        String region = source.region();
        boolean unknown = region != null
                && Divisions.standard().byName(region).isEmpty()
                && Divisions.standard().all().stream().noneMatch(d -> region.endsWith(d.name()));
        add(source, unknown, "region", "no division of that name is known: " + region);
    }

    private void twin(Source source, Map<String, String> byAddress) {
        String address = CanonicalUrl.of(source.url());
        String first = byAddress.putIfAbsent(address + " " + source.kind().post(), source.id());
        add(source, first != null && !source.url().contains("#"), "url", "is the address of " + first + " as well");
    }

    private void add(Source source, boolean holds, String key, String message) {
        if (holds) {
            advice.add(new Fault(source.id() + "." + key, message));
        }
    }
}
