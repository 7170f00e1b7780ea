package io.zhibiao.fetcher.core.pages;

import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.PageText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A hash of what matters in a page, for telling whether it has changed: its visible text and its attachments. Scripts, hidden
 * tokens, links to other pages, counters of visits and the day's date do not matter, as they change by themselves.
 *
 * <p>When in doubt it keeps a text: a page that is published once more is the same posting again, a revision missed is lost.
 */
public final class Fingerprint {
    private static final Pattern ATTACHMENT =
            Pattern.compile("(?i)\\.(pdf|docx?|wps|xlsx?|et|ofd|zip|rar)([?#].*)?$|downfile\\.jsp|/attach(ment)?/");

    private static final Pattern COUNTER = Pattern.compile(
            "(?:浏览|阅读|点击|访问|查看|人气)(?:次数|人数|量|数)?\\s*[:：]?\\s*[\\[（(]?\\s*\\d*\\s*[\\])）]?\\s*次?|\\d+\\s*次?(?:浏览|阅读|点击)");

    private static final Pattern TODAY = Pattern.compile("(?:今天|现在|当前)(?:时间|日期)?(?:是)?\\s*[:：]?\\s*(?=\\d{4}).{0,40}");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** A date that stands alone is that of a link beside the text. */
    private static final Pattern LONE_DATE =
            Pattern.compile("[\\[(（]?\\d{4}[-./年]\\d{1,2}[-./月]\\d{1,2}日?[\\])）]?(\\s\\d{1,2}:\\d{2}(:\\d{2})?)?");

    /** One of these stands in each counter, in each date of today. */
    private static final String COUNTING = "览读击问看气";

    private static final String PRESENT = "今现当";

    private static final int LONGEST_DATE = 40;

    private static final Set<String> MOVING =
            Set.of("script", "style", "noscript", "template", "iframe", "nav", "footer", "input", "select", "button");

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br", "dd", "dt", "section", "table", "ul",
            "td", "th");

    private Fingerprint() {}

    /** The hash; of the bytes themselves for what is no HTML or shows no text. */
    public static String of(Body body, @Nullable String contentType) {
        if (!isHtml(body, contentType)) {
            return body.hash();
        }
        String text = text(Jsoup.parse(PageText.decode(body, null)));
        return text.isBlank() ? body.hash() : new Body(text.getBytes(StandardCharsets.UTF_8)).hash();
    }

    private static boolean isHtml(Body body, @Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.contains("html") || (type.isEmpty() && body.size() > 0 && body.bytes()[0] == '<');
    }

    private static String text(Document page) {
        Lines lines = new Lines();
        page.filter(lines);
        return lines.text
                .toString()
                .lines()
                .map(Fingerprint::stable)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String stable(String line) {
        String bare = withoutCounter(withoutToday(line.strip())).strip();
        boolean loneDate =
                bare.length() <= LONGEST_DATE && LONE_DATE.matcher(bare).matches();
        return loneDate ? "" : BLANKS.matcher(bare).replaceAll(" ");
    }

    private static String withoutToday(String line) {
        return holdsAny(line, PRESENT) ? TODAY.matcher(line).replaceAll("") : line;
    }

    private static String withoutCounter(String line) {
        return holdsAny(line, COUNTING) ? COUNTER.matcher(line).replaceAll("") : line;
    }

    private static boolean holdsAny(String line, String characters) {
        for (int at = 0; at < line.length(); at++) {
            if (characters.indexOf(line.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What stays of a page, with the ends of its blocks as ends of lines. */
    private static final class Lines implements NodeFilter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (MOVING.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            endLine(element);
            return element.nameIs("a") ? link(element) : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                endLine(element);
            }
            return FilterResult.CONTINUE;
        }

        /** A link counts by the attachment it leads to, not by its text. */
        private FilterResult link(Element link) {
            String target = link.attr("href");
            text.append(ATTACHMENT.matcher(target).find() ? target : "");
            return FilterResult.SKIP_CHILDREN;
        }

        private void endLine(Element element) {
            if (BLOCKS.contains(element.normalName())) {
                text.append('\n');
            }
        }
    }
}
