package io.zhibiao.fetcher.core.pages;

/** Tells that a page shows much text without reading it as a tree, which most pages are spared by it. */
final class ShownText {
    private static final int NOT_FOUND = -1;

    private ShownText() {}

    /** Whether more than so many characters stand outside of tags, comments, scripts and styles, blanks not counted. */
    static boolean exceeds(String html, int characters) {
        int count = 0;
        int at = 0;
        while (at < html.length() && at != NOT_FOUND) {
            char here = html.charAt(at);
            if (here == '<') {
                at = behind(html, at);
            } else {
                count += here <= ' ' || here == '\u00a0' ? 0 : 1;
                at++;
            }
            if (count > characters) {
                return true;
            }
        }
        return false;
    }

    /** The place behind a tag, with what is in it where that is not shown; none where it does not end. */
    private static int behind(String html, int tag) {
        if (html.startsWith("<!--", tag)) {
            return after(html, "-->", tag);
        }
        int last = tag;
        if (html.regionMatches(true, tag, "<script", 0, 7)) {
            last = after(html, "</script", tag);
        } else if (html.regionMatches(true, tag, "<style", 0, 6)) {
            last = after(html, "</style", tag);
        }
        return last == NOT_FOUND ? NOT_FOUND : after(html, ">", last - 1);
    }

    private static int after(String html, String end, int from) {
        for (int at = html.indexOf(end.charAt(0), from + 1); at >= 0; at = html.indexOf(end.charAt(0), at + 1)) {
            if (html.regionMatches(true, at, end, 0, end.length())) {
                return at + end.length();
            }
        }
        return NOT_FOUND;
    }
}
