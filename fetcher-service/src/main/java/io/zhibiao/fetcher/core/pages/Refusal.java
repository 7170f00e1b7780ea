package io.zhibiao.fetcher.core.pages;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.PageText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that are no postings though they look like answers: a firewall's challenge, and "not found" with status 200. A page
 * with a long paragraph is neither, whatever its title: good pages with 403 in their title exist.
 */
public enum Refusal {
    /** A firewall speaks in the site's place; it tells nothing of the page. */
    BLOCKED,
    /** The site says that the page is not there. */
    NOT_FOUND,
    /** A page that shows nothing and links nothing. */
    NOTHING;

    /** Statuses that firewalls answer with. */
    private static final Set<Integer> WALLS = Set.of(412, 418, 422, 468, 521);

    /** Challenges and "not found" pages show less text than this. */
    private static final int LONGEST_TEXT = 400;

    private static final int LONGEST_PAGE = 64 * 1024;

    /** Chrome has no paragraph of this length, postings have. */
    private static final int PROSE = 100;

    /** What a page that shows no text may still be: a scan, a film, a link to the document. */
    private static final String SHOWN = "img, a[href], embed, object, iframe, video, canvas, frame";

    /** No word fits into less. */
    private static final int NO_TEXT = 4;

    /** A page with so little text that comes with a script is a challenge or a redirect. */
    private static final int HARDLY_ANY_TEXT = 20;

    private static final Pattern CHALLENGE = Pattern.compile(
            "(?i)__jsl_clearance|\\$_ts\\b|wzws_sessionid|yunsuo_session|acw_sc__v2|CT6T|C3VK|事件\\s?ID|访问验证|安全验证|人机验证"
                    + "|滑动验证|访问被拦截|请求被拦截|您的访问存在|您的请求存在|\\bwaf\\b");

    private static final Pattern MISSING =
            Pattern.compile("(?i)页面(?:不存在|未找到|找不到|没有找到|已删除)|(?:找不到|未找到|无法找到)(?:您|该|此|相关)?(?:访问|请求|要找)?的?(?:页面|网页|文章|内容)"
                    + "|(?:文章|内容|信息|网页)(?:不存在|已(?:被)?删除|已下线)|(?:^|\\s)404(?:$|\\s|错误|页面|\\W{1,3}not)|not\\s+found");

    /** Whatever says that a page is missing holds one of these, or "found". */
    private static final List<String> MISSING_WORDS = List.of("不存在", "找", "删除", "下线", "404");

    private static final Pattern MISSING_PLACE =
            Pattern.compile("(?i)^https://[^/]+/(?:$|(?:[^?#]*/)?(?:404|error|not_?found|errorpage)(?:[./?]|$))");

    /** Whether a status is that of a firewall. */
    public static boolean isWall(int status) {
        return WALLS.contains(status);
    }

    /** What a page with status 200 really is; empty for a page that is one. */
    public static Optional<Refusal> in(Body body, @Nullable String contentType) {
        if (body.size() > LONGEST_PAGE || !isHtml(contentType)) {
            return Optional.empty();
        }
        String html = PageText.decode(body, null);
        if (ShownText.exceeds(html, LONGEST_TEXT) && !mayBeMissing(html)) {
            return Optional.empty();
        }
        Document page = Jsoup.parse(html);
        String text = page.text();
        if (text.length() > LONGEST_TEXT) {
            return saysMissing(page) ? Optional.of(NOT_FOUND) : Optional.empty();
        }
        if (CHALLENGE.matcher(html).find() || isScriptAlone(page, text)) {
            return Optional.of(BLOCKED);
        }
        if (MISSING.matcher(page.title() + "\n" + text).find()) {
            return Optional.of(NOT_FOUND);
        }
        return text.length() < NO_TEXT && page.selectFirst(SHOWN) == null ? Optional.of(NOTHING) : Optional.empty();
    }

    /** Most pages hold none of the words, which is seen sooner than that the pattern is nowhere. */
    private static boolean mayBeMissing(String html) {
        boolean hint = MISSING_WORDS.stream().anyMatch(html::contains) || PageText.holds(html, "found");
        return hint && MISSING.matcher(html).find();
    }

    /** In its title or a heading, with the site's whole chrome around it and no prose. */
    private static boolean saysMissing(Document page) {
        boolean said = MISSING.matcher(page.title()).find()
                || page.select("h1, h2, h3").stream()
                        .anyMatch(h -> MISSING.matcher(h.text()).find());
        return said
                && page.select("p, div, td").stream().noneMatch(e -> e.ownText().length() >= PROSE);
    }

    /** Whether an address is where sites send visitors of pages that are gone: the home page, or one that says so. */
    public static boolean isPlaceOfMissing(String address) {
        return MISSING_PLACE.matcher(CanonicalUrl.of(address)).find();
    }

    private static boolean isScriptAlone(Document page, String text) {
        return text.length() < HARDLY_ANY_TEXT && page.selectFirst("script") != null;
    }

    private static boolean isHtml(@Nullable String contentType) {
        return contentType == null || contentType.toLowerCase(Locale.ROOT).contains("html");
    }
}
