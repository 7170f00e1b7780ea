package io.zhibiao.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One spelling for an address, so that one page is one posting: scheme and host in lower case, no default port, no fragment, no
 * session or tracking parameter, http for https. Works on text, as real links hold blanks and signs that {@link java.net.URI}
 * refuses.
 */
public final class CanonicalUrl {
    private static final Set<String> NO_CONTENT = Set.of(
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "spm",
            "from",
            "isappinstalled",
            "sid",
            "jsessionid",
            "phpsessid",
            "timestamp",
            "_t");

    private CanonicalUrl() {}

    /** The canonical spelling; what is no http or https address stays as it is, but for its fragment. */
    public static String of(String url) {
        String bare = withoutFragment(url.strip());
        int scheme = bare.indexOf("://");
        if (scheme < 0 || !bare.regionMatches(true, 0, "http", 0, 4)) {
            return bare;
        }
        int path = firstOf(bare, scheme + 3);
        String host = bare.substring(scheme + 3, path).toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
        return "https://" + host + withoutNoise(bare.substring(path));
    }

    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    private static int firstOf(String url, int from) {
        for (int i = from; i < url.length(); i++) {
            if (url.charAt(i) == '/' || url.charAt(i) == '?') {
                return i;
            }
        }
        return url.length();
    }

    private static String withoutNoise(String pathAndQuery) {
        int mark = pathAndQuery.indexOf('?');
        String path = mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
        path = path.isEmpty() ? "/" : path.replaceFirst("(?i);jsessionid=[^/?]*", "");
        if (mark < 0) {
            return path;
        }
        String query = Arrays.stream(pathAndQuery.substring(mark + 1).split("&"))
                .filter(p -> !p.isEmpty() && !NO_CONTENT.contains(name(p)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    }
}
