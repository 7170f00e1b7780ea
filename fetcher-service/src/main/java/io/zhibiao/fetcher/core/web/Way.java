package io.zhibiao.fetcher.core.web;

import org.jspecify.annotations.Nullable;

/**
 * How the requests of a source are made.
 *
 * @param jar whose cookies go with them; what servers set is kept for this jar alone
 * @param reach what may be visited
 * @param proxy the server they go through; null: straight to the host
 * @param tls what is accepted of a server's encryption
 */
public record Way(String jar, Reach reach, @Nullable ProxyServer proxy, Tls tls) {
    /** What may be visited. */
    public enum Reach {
        /** Public addresses alone. */
        PUBLIC,
        /** Addresses of this machine and of private networks as well. */
        LOCAL,
        /** Files of this machine, and nothing else. */
        FILES
    }

    /**
     * What is accepted of a server's encryption. Both are permissions for old sites, none by default.
     *
     * @param legacy versions, suites and signatures that are no longer safe
     * @param anyCertificate certificates that are expired, of another name, or signed by nobody known
     */
    public record Tls(boolean legacy, boolean anyCertificate) {
        /** What is safe today. */
        public static final Tls SAFE = new Tls(false, false);
    }

    /** Whether addresses may be visited that are not public. */
    public boolean local() {
        return reach == Reach.LOCAL;
    }

    /** The usual way: straight, safe, to public addresses only. */
    public static Way usual(String jar) {
        return new Way(jar, Reach.PUBLIC, null, Tls.SAFE);
    }
}
