package io.zhibiao.fetcher.core.crawl;

import crawlercommons.domains.EffectiveTldFinder;
import io.zhibiao.events.CanonicalUrl;

/** Hosts and domains of addresses. */
public final class Hosts {
    private Hosts() {}

    /** Host and port; http and https of a host are one. */
    public static String host(String address) {
        String canonical = CanonicalUrl.of(address);
        int scheme = canonical.indexOf("://");
        int from = scheme < 0 ? 0 : scheme + "://".length();
        int to = canonical.indexOf('/', from);
        return to < 0 ? canonical.substring(from) : canonical.substring(from, to);
    }

    /** The registrable domain, such as {@code chengdu.gov.cn}; the host itself where it has none. */
    public static String domain(String address) {
        String host = host(address);
        String domain = EffectiveTldFinder.getAssignedDomain(host.replaceFirst(":\\d+$", ""), true, true);
        return domain == null ? host : domain;
    }
}
