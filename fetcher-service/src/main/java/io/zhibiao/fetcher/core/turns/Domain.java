package io.zhibiao.fetcher.core.turns;

import java.util.ArrayList;
import java.util.List;

/** The hosts behind one firewall. */
final class Domain {
    private final String name;
    private final List<Way> ways = new ArrayList<>();
    private long restsUntil = Timing.NEVER;

    Domain(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Way> ways() {
        return ways;
    }

    Way way(String host) {
        Way way = new Way(host, this);
        ways.add(way);
        return way;
    }

    void rest(long until) {
        restsUntil = Math.max(restsUntil, until);
    }

    long restsUntil() {
        return restsUntil;
    }
}
