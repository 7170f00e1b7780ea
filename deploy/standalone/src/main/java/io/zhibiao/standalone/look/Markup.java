package io.zhibiao.standalone.look;

/**
 * HTML in pieces. What comes from a page is text and nothing else: it passes {@link #text}, which leaves no character with a meaning to a
 * browser, and shows those that would change the order or look of the text by their code points.
 */
final class Markup {
    private final StringBuilder html = new StringBuilder();

    /** Markup of this program's own. */
    Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    /** Anything that is not this program's own. */
    Markup text(String text) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            escape(c);
            i += Character.charCount(c);
        }
        return this;
    }

    private void escape(int c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            case '\t', '\n' -> html.append((char) c);
            default -> html.append(Visible.of(c));
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
