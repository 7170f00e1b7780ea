package io.zhibiao.fetcher.core.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Addresses of the proxy that hands out a JCMS column's records by number: {@code
 * dataproxy.jsp?startrecord=46&endrecord=90&perpage=15&…}, with the parameters that stand in the column's script.
 */
final class JcmsProxy {
    private static final Pattern TOTAL = Pattern.compile("(?i)<totalrecord>\\s*(\\d{1,7})\\s*</totalrecord>");
    private static final Pattern PLACE = Pattern.compile("[\"'](/[^\"'\\s]{0,80}dataproxy\\.jsp)[\"'?]");
    private static final Pattern START = Pattern.compile("([?&]startrecord=)(\\d{1,7})(?!\\d)");
    private static final Pattern END = Pattern.compile("([?&]endrecord=)(\\d{1,7})(?!\\d)");
    private static final int PER_PAGE = 15;
    private static final List<String> PARAMETERS = List.of(
            "col", "appid", "webid", "path", "columnid", "sourceContentType", "unitid", "webname", "permissiontype");

    private JcmsProxy() {}

    /** Where the records after these are; empty when there are none, or the page does not tell. */
    static Optional<String> next(String text, String address, int records) {
        if (records == 0) {
            return Optional.empty();
        }
        Matcher start = START.matcher(address);
        Matcher end = END.matcher(address);
        if (start.find() && end.find()) {
            return after(text, address, Integer.parseInt(end.group(2)), Integer.parseInt(start.group(2)));
        }
        return isAll(text, records) ? Optional.empty() : first(text, address, records);
    }

    private static Optional<String> after(String text, String address, int last, int first) {
        int size = Math.max(1, last - first + 1);
        return isAll(text, last)
                ? Optional.empty()
                : Optional.of(END.matcher(START.matcher(address).replaceFirst("$1" + (last + 1)))
                        .replaceFirst("$1" + (last + size)));
    }

    private static Optional<String> first(String page, String address, int records) {
        Matcher place = PLACE.matcher(page);
        if (!place.find() || parameter("columnid", page).findAny().isEmpty()) {
            return Optional.empty();
        }
        String numbers = "?startrecord=" + (records + 1) + "&endrecord=" + 2 * records + "&perpage="
                + Math.min(records, PER_PAGE);
        String others = PARAMETERS.stream().flatMap(p -> parameter(p, page)).collect(Collectors.joining("&", "&", ""));
        return Anchors.absolute(address, place.group(1) + numbers + others);
    }

    private static Stream<String> parameter(String name, String page) {
        Matcher value = Pattern.compile("\\b" + name + "[\"']?\\s*[:=]\\s*[\"']?([^\"',}&\\s]{1,200})")
                .matcher(page);
        return value.find()
                ? Stream.of(name + "=" + URLEncoder.encode(value.group(1), StandardCharsets.UTF_8))
                : Stream.empty();
    }

    private static boolean isAll(String text, int records) {
        Matcher total = TOTAL.matcher(text);
        return total.find() && Integer.parseInt(total.group(1)) <= records;
    }
}
