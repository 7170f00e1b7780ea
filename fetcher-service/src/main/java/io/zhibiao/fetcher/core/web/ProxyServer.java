package io.zhibiao.fetcher.core.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that requests go through.
 *
 * @param kind how it is spoken to
 * @param host its name or address
 * @param port from 1 to 65535
 */
public record ProxyServer(Kind kind, String host, int port) {
    private static final Pattern FORM =
            Pattern.compile("(?i)(http|socks5)://(\\[[0-9a-f:.]+]|[^\\s/?#\\[\\]@:]+):(\\d{1,5})/?");
    private static final int LAST_PORT = 65_535;

    /** Protocols of proxies. */
    public enum Kind {
        HTTP,
        SOCKS
    }

    /**
     * Reads an address such as {@code http://proxy.example:3128} or {@code socks5://127.0.0.1:1080}.
     *
     * @throws IllegalArgumentException for anything else; a name and password have no place in it
     */
    public static ProxyServer parse(String address) {
        Matcher form = FORM.matcher(address);
        if (!form.matches() || Integer.parseInt(form.group(3)) > LAST_PORT || Integer.parseInt(form.group(3)) == 0) {
            throw new IllegalArgumentException(
                    "expected http://HOST:PORT or socks5://HOST:PORT without name and password");
        }
        Kind kind = form.group(1).toLowerCase(Locale.ROOT).equals("http") ? Kind.HTTP : Kind.SOCKS;
        return new ProxyServer(kind, form.group(2), Integer.parseInt(form.group(3)));
    }
}
