package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import io.zhibiao.fetcher.core.web.Web;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sites with lists of ten rows a page and articles in versions. One answer in fifty is a failure of some kind; each article shows
 * a counter that moves with every visit; nearly all sites send an ETag.
 */
final class SimulatedWeb implements Web {
    private static final Pattern LIST =
            Pattern.compile("http://www\\.city(\\d+)\\.gov\\.cn/list/(?:index(?:_(\\d+))?\\.html)?");
    private static final Pattern VERSION = Pattern.compile("第(\\d+)版");
    private static final int ROWS = 10;

    private final Map<String, Integer> versions = new TreeMap<>();
    private final List<List<String>> sites = new ArrayList<>();
    private final Random random;
    private int visits;

    SimulatedWeb(int count, Random random) {
        this.random = random;
        for (int site = 0; site < count; site++) {
            sites.add(new ArrayList<>());
            for (int article = 0; article < 15; article++) {
                add(site);
            }
        }
    }

    static String list(int site) {
        return "http://www.city" + site + ".gov.cn/list/";
    }

    static int version(Body body) {
        Matcher version = VERSION.matcher(new String(body.bytes(), StandardCharsets.UTF_8));
        return version.find() ? Integer.parseInt(version.group(1)) : -1;
    }

    /** The version of each article as it is now. */
    Map<String, Integer> versions() {
        return versions;
    }

    /** A new article somewhere, and a revision of one that is on a first page. */
    void change() {
        add(random.nextInt(sites.size()));
        List<String> site = sites.get(random.nextInt(sites.size()));
        versions.merge(site.get(site.size() - 1 - random.nextInt(ROWS)), 1, Integer::sum);
    }

    @Override
    public Answer get(Ask ask) {
        visits++;
        if (ask.address().endsWith("/robots.txt")) {
            return new Answer.Refused(404, null);
        }
        if (random.nextInt(50) == 0) {
            return failure();
        }
        Matcher list = LIST.matcher(ask.address());
        return list.matches() ? listPage(list) : article(ask);
    }

    private Answer listPage(Matcher list) {
        List<String> site = sites.get(Integer.parseInt(list.group(1)));
        int page = list.group(2) == null ? 0 : Integer.parseInt(list.group(2));
        int pages = (site.size() + ROWS - 1) / ROWS;
        StringBuilder html = new StringBuilder("<ul>");
        for (int i = page * ROWS; i < Math.min(site.size(), (page + 1) * ROWS); i++) {
            String address = site.get(site.size() - 1 - i);
            html.append("<li><a href='%s'>报告之%d</a> 2026-01-20</li>".formatted(address, i));
        }
        html.append("</ul><script>createPageHTML(%d, %d, 'index', 'html')</script>".formatted(pages, page));
        return page(html.toString(), Validators.NONE);
    }

    private Answer article(Ask ask) {
        Integer version = versions.get(ask.address());
        if (version == null) {
            return new Answer.Refused(404, null);
        }
        Validators tag = new Validators("\"" + version + "\"", null);
        boolean tags = Math.floorMod(Hosts.host(ask.address()).hashCode(), 25) != 0;
        if (tags && tag.equals(ask.known())) {
            return new Answer.NotModified();
        }
        String text = "<p>全市经济运行情况，第%d版。</p><span>浏览次数：%d</span>".formatted(version, visits);
        return page(text, tags ? tag : Validators.NONE);
    }

    private Answer failure() {
        return switch (random.nextInt(7)) {
            case 0 -> new Answer.Refused(503, null);
            case 1 -> new Answer.Refused(404, null);
            case 2 -> new Answer.Refused(412, null);
            case 3 -> new Answer.Broken("timed out");
            case 4 -> page("<p>您访问的页面不存在</p>", Validators.NONE);
            case 5 -> page("<script>__jsl_clearance</script>", Validators.NONE);
            default -> page("", Validators.NONE);
        };
    }

    private static Answer page(String html, Validators validators) {
        return new Answer.Page(new Body(html.getBytes(StandardCharsets.UTF_8)), "text/html; charset=utf-8", validators);
    }

    private void add(int site) {
        List<String> articles = sites.get(site);
        String address = "http://www.city" + site + ".gov.cn/art/" + articles.size() + ".html";
        articles.add(address);
        versions.put(address, 1);
    }
}
