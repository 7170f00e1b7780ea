package io.zhibiao.fetcher.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;

/**
 * Cookies by host, in memory and few: some sites redirect to themselves until their cookie comes back. Nothing is shared between
 * hosts.
 */
final class HostCookies implements CookieJar {
    private static final int MOST_HOSTS = 2000;
    private static final int MOST_COOKIES = 30;

    private final Map<String, Map<String, Cookie>> byHost = new LinkedHashMap<>();

    @Override
    public synchronized void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
        if (cookies.isEmpty()) {
            return;
        }
        Map<String, Cookie> own = byHost.computeIfAbsent(url.host(), host -> new LinkedHashMap<>());
        cookies.forEach(cookie -> own.put(cookie.name() + cookie.path(), cookie));
        dropOldest(own, MOST_COOKIES);
        dropOldest(byHost, MOST_HOSTS);
    }

    @Override
    public synchronized List<Cookie> loadForRequest(HttpUrl url) {
        Map<String, Cookie> own = byHost.getOrDefault(url.host(), Map.of());
        long now = System.currentTimeMillis();
        return own.values().stream()
                .filter(cookie -> cookie.expiresAt() > now && cookie.matches(url))
                .toList();
    }

    private static void dropOldest(Map<String, ?> map, int most) {
        Iterator<String> oldest = map.keySet().iterator();
        while (map.size() > most) {
            oldest.next();
            oldest.remove();
        }
    }
}
