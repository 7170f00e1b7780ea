package io.zhibiao.events;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling for an address, so that one page is one posting: scheme and host in lower case, no default port, no fragment, no
 * session or tracking parameter, no trailing index file, no dot segments, escapes in capitals, http for https. Works on text, as
 * real links hold blanks and signs that {@link java.net.URI} refuses.
 */
public final class CanonicalUrl {
    private static final Set<String> NO_CONTENT = Set.of(
            "spm",
            "scm",
            "from",
            "isappinstalled",
            "nsukey",
            "gclid",
            "fbclid",
            "msclkid",
            "bd_vid",
            "sid",
            "sessionid",
            "session_id",
            "jsessionid",
            "phpsessid",
            "asp.net_sessionid",
            "cfid",
            "cftoken",
            "timestamp",
            "_t");

    /** Families of tracking parameters: of campaigns, of Baidu's statistics, and the session ids of ASP. */
    private static final Pattern NO_CONTENT_FAMILY = Pattern.compile("utm_.*|hm(?:sr|pl|cu|kw|ci)|aspsessionid.*");

    /** Sessions that servers write into the path: of Java, and of ASP.NET without cookies. */
    private static final Pattern PATH_SESSION =
            Pattern.compile("(?i);jsessionid=[^/?]*|/\\(S\\([a-z0-9]{24}\\)\\)(?=/)");

    /** What a server shows for the folder. */
    private static final Pattern INDEX_FILE =
            Pattern.compile("(?i)(?<=/)(?:index|default)\\.(?:s?html?|jsp|php|aspx?)$");

    private static final Pattern DEFAULT_PORT = Pattern.compile(":(80|443)$");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

    private CanonicalUrl() {}

    /** The canonical spelling; what is no http or https address stays as it is, but for its fragment. */
    public static String of(String url) {
        String bare = withoutFragment(url.strip());
        int scheme = bare.indexOf("://");
        if (scheme < 0 || !bare.regionMatches(true, 0, "http", 0, 4)) {
            return bare;
        }
        int path = firstOf(bare, scheme + 3);
        String host = bare.substring(scheme + 3, path).toLowerCase(Locale.ROOT);
        return "https://" + DEFAULT_PORT.matcher(host).replaceFirst("") + withoutNoise(bare.substring(path));
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
        String path = path(mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark));
        if (mark < 0) {
            return INDEX_FILE.matcher(path).replaceFirst("");
        }
        String query = Arrays.stream(pathAndQuery.substring(mark + 1).split("&"))
                .filter(p -> !p.isEmpty() && hasContent(name(p)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? INDEX_FILE.matcher(path).replaceFirst("") : path + "?" + capitals(query);
    }

    private static String path(String path) {
        String plain =
                path.isEmpty() ? "/" : capitals(PATH_SESSION.matcher(path).replaceAll(""));
        return plain.contains("/.") ? withoutDots(plain) : plain;
    }

    /** Dot segments as browsers resolve them (RFC 3986, 5.2.4). */
    private static String withoutDots(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.substring(1).split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        boolean folder = path.endsWith("/.") || path.endsWith("/..");
        return "/" + String.join("/", segments) + (folder && !segments.isEmpty() ? "/" : "");
    }

    /** Escapes in capitals (RFC 3986, 6.2.2.1). */
    private static String capitals(String text) {
        return text.indexOf('%') < 0
                ? text
                : ESCAPE.matcher(text).replaceAll(e -> e.group().toUpperCase(Locale.ROOT));
    }

    private static boolean hasContent(String parameter) {
        return !NO_CONTENT.contains(parameter)
                && !NO_CONTENT_FAMILY.matcher(parameter).matches();
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    }
}
