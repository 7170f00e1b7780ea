package io.zhibiao.standalone.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a site's editor writes a text down. */
enum BodyStyle {
    /** A {@code p} for each paragraph. */
    @JsonProperty("paragraphs")
    PARAGRAPHS("\n") {
        @Override
        String paragraph(String text, boolean heading) {
            String inner = heading ? "<strong>" + text + "</strong>" : text;
            return "<p style=\"text-indent:2em\">" + inner + "</p>";
        }
    },

    /** One block, its paragraphs parted by {@code br} and indented by blanks. */
    @JsonProperty("breaks")
    BREAKS("<br />\n<br />\n") {
        @Override
        String paragraph(String text, boolean heading) {
            return "&nbsp;&nbsp;&nbsp;&nbsp;" + text;
        }
    },

    /** A Word export, whose spans part a number in its middle. */
    @JsonProperty("word")
    WORD("\n") {
        @Override
        String paragraph(String text, boolean heading) {
            String runs = DECIMAL.matcher(text).replaceAll("$1<span lang=\"EN-US\">$2</span>$3");
            return "<p class=\"MsoNormal\" style=\"mso-char-indent-count:2.00;\"><span style=\"font-family:仿宋\">" + runs
                    + "<o:p></o:p></span></p>";
        }
    },

    /** The whole report in one paragraph, joined by blanks. */
    @JsonProperty("one-line")
    ONE_LINE(" ") {
        @Override
        String paragraph(String text, boolean heading) {
            return text;
        }

        @Override
        String render(Body body) {
            return "<p>" + super.render(body) + "</p>";
        }
    };

    private static final Pattern DECIMAL = Pattern.compile("(\\d)(\\d*\\.)(\\d)");

    private final String joint;

    BodyStyle(String joint) {
        this.joint = joint;
    }

    abstract String paragraph(String text, boolean heading);

    String render(Body body) {
        return body.parts().stream().map(this::part).collect(Collectors.joining(joint));
    }

    private String part(Body.Part part) {
        return switch (part) {
            case Body.Paragraph paragraph -> paragraph(Html.escape(paragraph.text()), paragraph.isHeading());
            case Body.Table table -> table.html();
        };
    }
}
