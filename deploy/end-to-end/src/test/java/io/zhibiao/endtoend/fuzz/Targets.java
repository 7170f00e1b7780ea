package io.zhibiao.endtoend.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.cleaner.core.UnreadablePage;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.PageBundle;
import io.zhibiao.events.RawPage;
import io.zhibiao.extractor.core.Extractor;
import io.zhibiao.fetcher.core.lists.Lists;
import io.zhibiao.fetcher.core.lists.UnreadableList;
import io.zhibiao.fetcher.core.pages.RawPages;
import io.zhibiao.fetcher.core.robots.RobotsTxt;
import io.zhibiao.fetcher.core.sources.InvalidSources;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.SourcesFile;
import io.zhibiao.fetcher.core.web.Body;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The parsers, and good bytes for each to begin with. */
final class Targets {
    private static final String URL = "https://www.example.gov.cn/zwgk/202401/t20240120_1.html";
    private static final Instant THEN = Instant.parse("2024-01-20T01:00:00Z");
    private static final String REPORT = """
        <!DOCTYPE html><html><head><meta charset="%s"><title>青川县2024年政府工作报告</title></head>
        <body><div class="nav"><a href="/">首页</a> &gt; 政务公开</div><h1>青川县2024年政府工作报告</h1><div class="TRS_Editor">
        <p>各位代表：</p><p>一、2023年工作回顾</p><p>全年地区生产总值达到101.5亿元，同比增长6.1%%；一般公共预算收入10.2亿元，增长4.3%%。</p>
        <table><tr><td rowspan="2">指标</td><td colspan="2">2023年</td></tr><tr><td>完成</td><td>增长</td></tr>
        <tr><td>固定资产投资（亿元）</td><td>88.6</td><td>8.2</td></tr><tr><td>社会消费品零售总额（亿元）</td><td>45.1</td><td>-1.3</td></tr></table>
        <p>二、2024年工作安排</p><p>今年主要预期目标是：地区生产总值增长6%%左右，规上工业增加值分别增长7%%、8%%和9%%以上。</p>
        </div><div class="footer">主办：青川县人民政府 ICP备00000000号</div></body></html>
        """;

    /** A parser with seeds. */
    record Target(Parser parser, List<byte[]> seeds) {}

    private final Cleaner cleaner = Cleaner.standard();
    private final Extractor extractor = Extractor.standard();
    private final Random random = new Random(11);

    private Targets() {}

    /** By name; files are made in a folder. */
    static Map<String, Target> all(Path folder) throws IOException, InvalidSources {
        return new Targets().targets(folder);
    }

    private Map<String, Target> targets(Path folder) throws IOException, InvalidSources {
        Map<String, Target> all = new TreeMap<>();
        all.put("html", new Target(bytes -> clean("text/html", bytes), pages()));
        all.put("charset", new Target(bytes -> clean("text/html; charset=gb18030", bytes), encoded()));
        all.put("text", new Target(bytes -> clean("text/plain", bytes), encoded()));
        all.put("tables", new Target(bytes -> clean("text/html", bytes), List.of(tables())));
        all.put("pdf", new Target(bytes -> clean("application/pdf", bytes), List.of(Documents.pdf())));
        all.put("xls", new Target(bytes -> clean("application/vnd.ms-excel", bytes), List.of(Documents.xls())));
        all.put(
                "docx",
                packed("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Documents.docx()));
        all.put("xlsx", packed("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Documents.xlsx()));
        all.put("docx-raw", new Target(bytes -> clean("application/msword", bytes), List.of(Documents.docx())));
        all.put("bundle", bundle());
        all.put("extractor", new Target(extracting(), encoded()));
        all.put("posting-json", new Target(this::posting, List.of(json())));
        all.put("sources-yaml", new Target(bytes -> sources(folder, bytes), List.of(utf8(YAML))));
        all.put("robots", new Target(Targets::robots, List.of(utf8(ROBOTS))));
        for (String kind : LISTS.keySet()) {
            all.put("list-" + kind, list(folder, kind));
        }
        all.put("warc", new Target(new WarcParser(folder.resolve("warc")), List.of(WarcParser.archive())));
        all.put("warc-gz", new Target(new WarcParser(folder.resolve("warc-gz")), List.of(WarcParser.packed())));
        return all;
    }

    private void clean(String type, byte[] bytes) {
        try {
            cleaner.clean(RawPages.ofUrl(URL, URL, type, bytes, THEN), bytes, THEN);
        } catch (UnreadablePage | InvalidEvent e) {
            // refused in so many words, as it should
        }
    }

    private Target packed(String type, byte[] document) throws IOException {
        List<byte[]> parts = Documents.parts(document);
        List<byte[]> contents = new ArrayList<>();
        for (int i = 1; i < parts.size(); i += 2) {
            contents.add(parts.get(i));
        }
        return new Target(
                content -> clean(type, Documents.packed(parts, 1 + 2 * random.nextInt(contents.size()), content)),
                contents);
    }

    private Target bundle() throws IOException {
        PageBundle bundle = new PageBundle(List.of(
                new PageBundle.Part(URL, "text/html", null, utf8(REPORT.formatted("utf-8"))),
                new PageBundle.Part(URL + "/1.xlsx", "application/octet-stream", "1.xlsx", Documents.xlsx())));
        String type = bundle.contentType();
        return new Target(bytes -> clean(type, bytes), List.of(bundle.bytes()));
    }

    private Parser extracting() {
        byte[] posting = json();
        return bytes -> extractor.extract(withText(posting, new String(bytes, StandardCharsets.UTF_8)), THEN);
    }

    private CleanPosting cleanedReport() {
        byte[] page = utf8(REPORT.formatted("utf-8"));
        RawPage facts = RawPages.ofUrl(URL, URL, "text/html", page, THEN);
        return cleaner.clean(facts, page, THEN).getFirst();
    }

    /** Through JSON, as the extractor gets it; a text that no posting can have is left as it is. */
    private static CleanPosting withText(byte[] posting, String text) throws IOException {
        ObjectNode json = (ObjectNode) EventJson.mapper().readTree(posting);
        json.put("text", text).putArray("blocks");
        try {
            return EventJson.read(EventJson.mapper().writeValueAsBytes(json), CleanPosting.class);
        } catch (InvalidEvent e) {
            return EventJson.read(posting, CleanPosting.class);
        }
    }

    private byte[] json() {
        return EventJson.write(cleanedReport());
    }

    private void posting(byte[] bytes) {
        try {
            extractor.extract(EventJson.read(bytes, CleanPosting.class), THEN);
        } catch (InvalidEvent e) {
            // refused in so many words, as it should
        }
    }

    private static void sources(Path folder, byte[] bytes) throws IOException {
        try {
            SourcesFile.read(Files.write(folder.resolve("sources.yaml"), bytes));
        } catch (InvalidSources e) {
            // refused in so many words, as it should
        }
    }

    private static void robots(byte[] bytes) {
        RobotsTxt.parse("https://www.example.gov.cn/robots.txt", new Body(bytes), "text/plain; charset=gbk");
    }

    private static Target list(Path folder, String kind) throws IOException, InvalidSources {
        String address = "https://www.example.gov.cn/list/index.html";
        Path file = Files.writeString(
                folder.resolve("list-" + kind + ".yaml"),
                "sources: [{id: some, name: some, kind: %s, url: \"%s\"%s}]\n"
                        .formatted(
                                kind,
                                address,
                                kind.equals("json") ? ", items: /data, address: /url, title: /title" : ""));
        Source source = SourcesFile.read(file).all().getFirst();
        return new Target(
                bytes -> {
                    try {
                        Lists.read(source, address, new Body(bytes));
                    } catch (UnreadableList e) {
                        // refused in so many words, as it should
                    }
                },
                List.of(utf8(LISTS.get(kind))));
    }

    private static List<byte[]> pages() {
        return List.of(utf8(REPORT.formatted("utf-8")), REPORT.formatted("gbk").getBytes(Charset.forName("GBK")));
    }

    private static List<byte[]> encoded() {
        String text = REPORT.formatted("utf-8");
        return List.of(
                utf8(text),
                text.getBytes(Charset.forName("GB18030")),
                text.getBytes(Charset.forName("Big5")),
                text.getBytes(StandardCharsets.UTF_16LE),
                utf8(new String(utf8(text), Charset.forName("GBK"))),
                utf8(text.replaceAll("<[^>]*>", "")));
    }

    private static byte[] tables() {
        String page = REPORT.formatted("utf-8");
        int from = page.indexOf("<table>");
        String table = page.substring(from, page.indexOf("</table>") + 8);
        return utf8(page.replace(table, table + table.replace("<tr>", "<tr><th>") + table));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final String YAML = """
        defaults: {interval: 30m, delay: 2s}
        sources:
          - id: qingchuan
            name: 青川县人民政府
            region: 青川县
            url: https://www.example.gov.cn/zwgk/index.html
            link-selector: ul.news_list li a
            title-pattern: 计划.*报告|政府工作报告
            interval: 15m
        """;
    private static final String ROBOTS = """
        User-agent: *
        Disallow: /admin/*.php$
        Allow: /zwgk/
        Crawl-delay: 2
        Sitemap: https://www.example.gov.cn/sitemap.xml
        """;
    private static final Map<String, String> LISTS = new TreeMap<>(
            Map.of(
                    "html",
                    "<ul class=\"list\"><li><a"
                            + " href=\"./t20240120_1.html\">青川县2024年政府工作报告</a><span>2024-01-20</span></li></ul><script>createPageHTML(5,0,\"index\",\"html\");</script>",
                    "json",
                    "{\"data\":[{\"url\":\"/a/1.html\",\"title\":\"报告\"},{\"url\":\"/a/2.html\",\"title\":\"计划\"}]}",
                    "feed",
                    "<?xml version=\"1.0\"?><rss"
                            + " version=\"2.0\"><channel><title>a</title><link>https://www.example.gov.cn/</link><item><title>报告</title><link>https://www.example.gov.cn/1.html</link><pubDate>Sat,"
                            + " 20 Jan 2024 01:00:00 GMT</pubDate></item></channel></rss>",
                    "sitemap",
                    "<?xml version=\"1.0\"?><urlset"
                            + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://www.example.gov.cn/1.html</loc><lastmod>2024-01-20</lastmod></url></urlset>",
                    "jcms",
                    "<div id=\"1\"><script type=\"text/xml\"><datastore><record><![CDATA[<li><a"
                            + " href='/art/2024/1/20/art_1_1.html'>报告</a><span>2024-01-20</span></li>]]></record></datastore></script></div>"));
}
