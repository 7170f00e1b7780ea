package io.zhibiao.fetcher.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * Cookies by source, in memory and few: some sites redirect to themselves until their cookie comes back. What a server sets goes
 * back to the hosts it was set for, with requests of the same source alone.
 */
final class CookieJars {
    private static final int MOST_JARS = 5_000;
    private static final int MOST_COOKIES = 50;
    private static final int LONGEST = 4_096;

    private final Map<String, Map<String, Cookie>> byJar = new LinkedHashMap<>();

    /** Keeps what an answer sets. */
    synchronized void keep(String jar, HttpUrl url, Headers answer) {
        List<Cookie> cookies = Cookie.parseAll(url, answer);
        if (cookies.isEmpty()) {
            return;
        }
        Map<String, Cookie> own = byJar.computeIfAbsent(jar, name -> new LinkedHashMap<>());
        cookies.stream()
                .filter(cookie -> cookie.value().length() <= LONGEST)
                .forEach(cookie -> own.put(cookie.name() + ';' + cookie.domain() + cookie.path(), cookie));
        dropOldest(own, MOST_COOKIES);
        dropOldest(byJar, MOST_JARS);
    }

    /** The header that brings the cookies back; empty for none. */
    synchronized String header(String jar, HttpUrl url) {
        long now = System.currentTimeMillis();
        return byJar.getOrDefault(jar, Map.of()).values().stream()
                .filter(cookie -> cookie.expiresAt() > now && cookie.matches(url))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
    }

    private static void dropOldest(Map<String, ?> map, int most) {
        Iterator<String> oldest = map.keySet().iterator();
        while (map.size() > most) {
            oldest.next();
            oldest.remove();
        }
    }
}
