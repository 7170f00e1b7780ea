package io.zhibiao.fetcher.country;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A page in versions, in a chrome that is different at each visit. */
final class Article {
    private static final Pattern VERSION = Pattern.compile("第(\\d+)版");

    private final String path;
    private final String title;
    private final LocalDate date;
    private final List<Instant> versions = new ArrayList<>();

    Article(String path, String title, LocalDate date, Instant written) {
        this.path = path;
        this.title = title;
        this.date = date;
        versions.add(written);
    }

    String path() {
        return path;
    }

    String title() {
        return title;
    }

    LocalDate date() {
        return date;
    }

    int version() {
        return versions.size();
    }

    /** When its first version was. */
    Instant written() {
        return versions.getFirst();
    }

    void revise(Instant now) {
        versions.add(now);
    }

    /** The versions that stood for at least so long at a moment. */
    List<Integer> stood(Duration atLeast, Instant now) {
        return IntStream.rangeClosed(1, version())
                .filter(v -> !versions.get(v - 1).plus(atLeast).isAfter(v == version() ? now : versions.get(v)))
                .boxed()
                .toList();
    }

    /** As a visitor sees it: with a counter, the day's date, a token, and links to what is new elsewhere. */
    String html(int visits, Instant now) {
        return """
                <html><head><title>%s</title><script>var token = '%x';</script></head><body>
                <nav><a href='/'>首页</a> 今天是：%s</nav><h1>%s</h1><div>来源：市政府办公室 浏览次数：%d</div>
                <p>全市地区生产总值比上年增长百分之六左右，一般公共预算收入增长百分之四以上。这是第%d版。</p>
                <input type='hidden' value='%x'><ul class='hot'><li><a href='/hot/%d.html'>热点</a> %s</li></ul>
                <footer>您是第%d位访客</footer></body></html>""".formatted(
                        title,
                        visits * 31,
                        now,
                        title,
                        visits,
                        version(),
                        visits * 17,
                        visits,
                        now.toString().substring(0, 10),
                        visits);
    }

    /** The version in a page; -1 for what is none of the articles. */
    static int version(byte[] page) {
        Matcher found = VERSION.matcher(new String(page, StandardCharsets.UTF_8));
        return found.find() ? Integer.parseInt(found.group(1)) : -1;
    }
}
