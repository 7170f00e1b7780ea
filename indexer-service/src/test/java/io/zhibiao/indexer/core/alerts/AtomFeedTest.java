package io.zhibiao.indexer.core.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AtomFeedTest {
    private static final String SELF = "http://127.0.0.1:8080/feeds/alerts.atom?a=1&b=2";

    private static Document read(String feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name)
                .item(0)
                .getTextContent();
    }

    @Test
    void each_alert_is_an_entry_with_what_rfc_4287_asks_for() throws Exception {
        Document feed = read(AtomFeed.of(
                SELF,
                List.of(Alerts.target("a1", "https://www.linjiang.gov.cn/a?x=1&y=2", 6, 6.5), Alerts.posting("a2"))));
        assertThat(text(feed.getDocumentElement(), "id")).isEqualTo("urn:zhibiao:alerts");
        assertThat(text(feed.getDocumentElement(), "updated")).isEqualTo("2024-01-10T08:00:00Z");
        var entries = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
        assertThat(entries.getLength()).isEqualTo(2);
        Element first = (Element) entries.item(0);
        assertThat(text(first, "id")).isEqualTo("urn:zhibiao:alert:a1");
        assertThat(text(first, "title")).isEqualTo("临江县 目标 <6%>");
        assertThat(text(first, "content")).isEqualTo("Linjiang: target <6%>\n“地区生产总值增长6%”");
        assertThat(((Element) first.getElementsByTagName("link").item(0)).getAttribute("href"))
                .isEqualTo("https://www.linjiang.gov.cn/a?x=1&y=2");
    }

    @Test
    void characters_that_xml_forbids_do_not_break_it() throws Exception {
        Document feed = read(AtomFeed.of(SELF, List.of(Alerts.saying("a\u0000b\u001bc]]><script>"))));
        assertThat(text((Element) feed.getElementsByTagName("entry").item(0), "title"))
                .isEqualTo("a b c]]><script>");
    }

    @Test
    void no_alerts_are_a_feed_too() throws Exception {
        assertThat(read(AtomFeed.of(SELF, List.of()))
                        .getElementsByTagName("entry")
                        .getLength())
                .isZero();
    }
}
