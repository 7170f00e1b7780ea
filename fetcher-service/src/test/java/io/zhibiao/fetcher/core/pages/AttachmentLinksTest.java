package io.zhibiao.fetcher.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentLinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/f/a.pdf",
                "/f/a.PDF",
                "/f/a.doc",
                "/f/a.docx",
                "/f/a.wps",
                "/f/a.xls",
                "/f/a.xlsx",
                "/f/a.et",
                "/f/附表.xls",
                "/f/a.pdf20240128.pdf?sid=1",
                "/module/downfile.jsp?classid=0&filename=a.tmp",
                "/attachment/123"
            })
    void findsDocuments(String target) {
        assertThat(in("<p>正文</p><a href='" + target + "'>附件</a>")).containsExactly("http://www.a.example" + target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/f/a.html", "/pdf/", "/f/a.zip", "/a.pdf.html", "mailto:a.pdf@a.example", "javascript:a.pdf"})
    void leavesOtherLinks(String target) {
        assertThat(in("<a href='" + target + "'>附件</a><a name='x.pdf'>锚</a>")).isEmpty();
    }

    @Test
    void leavesLinksOfTheSiteAroundTheArticle() {
        assertThat(in("<header><a href=h.pdf>一</a></header><div class=nav><a href=n.pdf>二</a></div>"
                        + "<div><a href=a.pdf>三</a></div><footer><a href=f.pdf>四</a></footer>"))
                .containsExactly("http://www.a.example/art/a.pdf");
    }

    @Test
    void givesEachOnceInTheOrderOfThePage() {
        assertThat(in("<a href=b.xls>一</a><a href=a.pdf#page=2>二</a><a href='.\\b.xls'>三</a>"))
                .containsExactly("http://www.a.example/art/b.xls", "http://www.a.example/art/a.pdf");
    }

    @Test
    void readsNoLinksInADocument() {
        Answer.Page document = page("%PDF <a href='a.pdf'>", "application/pdf");

        assertThat(AttachmentLinks.in(document, "http://www.a.example/a")).isEmpty();
    }

    private static List<String> in(String html) {
        return AttachmentLinks.in(page(html, "text/html"), "http://www.a.example/art/1.html");
    }

    private static Answer.Page page(String text, String type) {
        return new Answer.Page(new Body(text.getBytes(StandardCharsets.UTF_8)), type, Validators.NONE);
    }
}
