package io.zhibiao.fetcher.core.pages;

import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.PageText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The documents that a page links: those of the formats that the cleaner reads, and downloads by the scripts of site systems. */
public final class AttachmentLinks {
    private static final Pattern TARGET =
            Pattern.compile("(?i)\\.(?:pdf|docx?|wps|xlsx?|et)(?:[?#].*)?$|downfile\\.jsp\\?.*filename=|/attachment/");

    /** The endings of such links. */
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:pdf|docx?|wps|xlsx?|et)[\"'?#\\s>]");

    /** Links there belong to the site, not to the article. */
    private static final String CHROME = "header, nav, footer, aside, [role=navigation], [role=banner],"
            + " [role=contentinfo], #header, #footer, #nav, .header, .footer, .nav, .sidebar";

    /** No real address is as long; one would not fit the head of a part. */
    private static final int LONGEST = 2_000;

    private AttachmentLinks() {}

    /** The absolute addresses, each once, in the order of the page; none for what is no HTML. */
    public static List<String> in(Answer.Page page, String address) {
        if (!isHtml(page)) {
            return List.of();
        }
        String html = PageText.decode(page.body(), null);
        return mayHold(html) ? links(Jsoup.parse(html, address)) : List.of();
    }

    /** Whether a page holds what any with such a link holds somewhere; most pages do not, and are not parsed for it. */
    private static boolean mayHold(String html) {
        Matcher ending = ENDING.matcher(html);
        for (int dot = html.indexOf('.'); dot >= 0; dot = html.indexOf('.', dot + 1)) {
            if (ending.region(dot, html.length()).lookingAt()) {
                return true;
            }
        }
        return PageText.holds(html, "downfile.jsp") || PageText.holds(html, "attachment/");
    }

    private static List<String> links(Document page) {
        page.select(CHROME).remove();
        return page.select("a[href]").stream()
                .filter(link -> TARGET.matcher(link.attr("href").strip()).find())
                .map(AttachmentLinks::absolute)
                .filter(target -> target.toLowerCase(Locale.ROOT).startsWith("http") && target.length() <= LONGEST)
                .distinct()
                .toList();
    }

    private static String absolute(Element link) {
        String target =
                StringUtil.resolve(link.baseUri(), link.attr("href").strip().replace('\\', '/'));
        int hash = target.indexOf('#');
        return hash < 0 ? target : target.substring(0, hash);
    }

    private static boolean isHtml(Answer.Page page) {
        String type = page.contentType() == null ? "" : page.contentType().toLowerCase(Locale.ROOT);
        return type.contains("html")
                || (type.isEmpty() && page.body().size() > 0 && page.body().bytes()[0] == '<');
    }
}
