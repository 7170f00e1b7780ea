package io.zhibiao.fetcher.core.sources;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/** What single values must be; each check gives the value back, or says by IllegalArgumentException what is expected. */
final class Checks {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** Host names with an underscore occur, so this is wider than the standard. */
    private static final Pattern URL =
            Pattern.compile("(?i)https?://(\\[[0-9a-f:.]+]|[^\\s/?#\\[\\]@:]+)(:\\d{1,5})?([/?#].*)?");

    private static final Pattern FILE = Pattern.compile("(?i)file:///[^\\s?#][^?#]*");
    private static final Pattern PAGE_ADDRESS = Pattern.compile("[^\\s{}]*\\{\\d{1,6}}[^\\s{}]*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\{\\d{1,6}}");
    private static final int LONGEST_POST = 4_000;
    private static final Pattern PARAMETER = Pattern.compile("[^\\s&=?#{}]{1,60}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Set<String> OWN_HEADERS = Set.of(
            "host",
            "user-agent",
            "accept-encoding",
            "connection",
            "content-length",
            "transfer-encoding",
            "if-none-match",
            "if-modified-since");

    private Checks() {}

    static String id(String text) {
        return require(
                ID.matcher(text).matches(), text, "letters, digits, dots, hyphens and underscores, found " + text);
    }

    static String url(String text) {
        return require(URL.matcher(text).matches(), text, "an absolute http or https address, found " + text);
    }

    /** A place on this machine. */
    static String file(String text) {
        return require(
                FILE.matcher(text).matches(), text, "an absolute path such as file:///data/pages, found " + text);
    }

    /** The second page's address, absolute or not, with its number in braces. */
    static String pageAddress(String text) {
        return require(
                PAGE_ADDRESS.matcher(text).matches(),
                text,
                "the second page's address with its number in braces, such as index_{1}.html, found " + text);
    }

    static String addressForm(String text) {
        boolean once = text.indexOf("{}") >= 0 && text.indexOf("{}") == text.lastIndexOf("{}");
        return require(once, text, "an address with {} once in it, such as /content/{}.html, found " + text);
    }

    static String parameter(String text) {
        return require(
                PARAMETER.matcher(text).matches(), text, "the name of a query parameter such as page, found " + text);
    }

    /** What is posted, with no more than one page number in braces. */
    static String post(String text) {
        boolean counts = PAGE_NUMBER.matcher(text).results().limit(2).count() < 2;
        return require(
                counts && text.length() <= LONGEST_POST,
                text,
                "at most " + LONGEST_POST + " characters with the first page's number once in braces,"
                        + " such as channel=7&page={1}");
    }

    static String selector(String text) {
        try {
            QueryParser.parse(text);
            return text;
        } catch (SelectorParseException e) {
            throw new IllegalArgumentException("no CSS selector: " + e.getMessage(), e);
        }
    }

    static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "no regular expression: " + e.getDescription() + " at character " + e.getIndex(), e);
        }
    }

    static String pointer(String text) {
        try {
            return JsonPointer.compile(text).toString();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected a JSON Pointer such as /data/items, found " + text, e);
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a day such as 2024-01-31, found " + text, e);
        }
    }

    /** The name of a header that is free to be set. */
    static String header(String name) {
        require(HEADER.matcher(name).matches(), name, "the name of a header, found " + name);
        return require(
                !OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT)), name, "no header that the fetcher sets itself");
    }

    static String encoding(String text) {
        try {
            return Charset.forName(text).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException("expected an encoding such as utf-8 or gb18030, found " + text, e);
        }
    }

    private static String require(boolean holds, String text, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("expected " + expected);
        }
        return text;
    }
}
