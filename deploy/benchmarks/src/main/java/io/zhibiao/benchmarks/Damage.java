package io.zhibiao.benchmarks;

import io.zhibiao.cleaner.core.PageShapes;
import io.zhibiao.cleaner.core.Reports;
import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.language.Readings;
import io.zhibiao.cleaner.core.shift.DamageModel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What real pages suffer, done to a page of a report. */
public enum Damage {
    /** A hacked site's list of search phrases as title, first line and hidden block; the report follows untouched. */
    SPAM_HEADER("spam_line") {
        @Override
        public byte[] page(String template, List<String> article, PageShapes.Style style) {
            String spam = "<div>" + SPAM + "</div><div style=\"display:none\">" + SPAM.replace('_', ' ') + "</div>";
            String page = PageShapes.page(template, article, style).replaceFirst("<body[^>]*>", "$0" + spam);
            return utf8(page.replaceFirst("<title>[^<]*", "<title>" + SPAM));
        }
    },

    /** Traditional characters, about one in thirteen with its reading behind it. */
    PINYIN("pinyin_annotation") {
        @Override
        public byte[] page(String template, List<String> article, PageShapes.Style style) {
            return utf8(PageShapes.page(template, each(article, Damage::annotated), style));
        }
    },

    /** The same on GBK bytes, which are cut off their borders at marks. */
    BYTE_SHIFT_IN_TRADITIONAL("gbk_byte_shift") {
        @Override
        public byte[] page(String template, List<String> article, PageShapes.Style style) {
            return utf8(
                    PageShapes.page(template, each(article, p -> annotated(shifted(Reports.traditional(p)))), style));
        }
    },

    BYTE_SHIFT("gbk_byte_shift") {
        @Override
        public byte[] page(String template, List<String> article, PageShapes.Style style) {
            return utf8(PageShapes.page(template, each(article, Damage::shifted), style));
        }
    },

    /** UTF-8 read as GBK and saved, every other paragraph with a lost byte at its end. */
    DOUBLE_ENCODING("double_encoding") {
        @Override
        public byte[] page(String template, List<String> article, PageShapes.Style style) {
            return utf8(PageShapes.page(template, each(article, Damage::misread), style));
        }
    },

    /** Bytes of GBK under another label. */
    WRONG_LABEL("GB18030") {
        @Override
        public byte[] page(String template, List<String> article, PageShapes.Style style) {
            String page = PageShapes.page(template, article, style);
            return page.replaceFirst("<head>", "<head><meta charset=\"utf-8\">").getBytes(Charset.forName("GB18030"));
        }
    },

    /** Bytes of GBK that change to UTF-8 behind two thirds of the page. */
    TWO_ENCODINGS("changes between UTF-8 and GB18030") {
        @Override
        public byte[] page(String template, List<String> article, PageShapes.Style style) {
            String page = PageShapes.page(template, article, style);
            int cut = page.indexOf('<', page.length() / 3 * 2);
            byte[] first = page.substring(0, cut).getBytes(Charset.forName("GB18030"));
            byte[] rest = utf8(page.substring(cut));
            byte[] all = Arrays.copyOf(first, first.length + rest.length);
            System.arraycopy(rest, 0, all, first.length, rest.length);
            return all;
        }
    },

    /** Digits and signs in full width, escapes as text, blanks between characters. */
    SIGNS("full_width_sign") {
        @Override
        public byte[] page(String template, List<String> article, PageShapes.Style style) {
            return utf8(PageShapes.page(template, each(article, Damage::spelledOddly), style));
        }
    },

    /** The whole report on one line. */
    ONE_LINE("paragraphs_in_one_line") {
        @Override
        public byte[] page(String template, List<String> article, PageShapes.Style style) {
            String text = String.join(" ", article.subList(1, article.size()));
            return utf8(PageShapes.page(template, List.of(article.get(0), "各位代表：", text), style));
        }
    },

    /** Lines broken at one width, as a PDF has them. */
    HARD_WRAPS("broken_paragraph") {
        @Override
        public byte[] page(String template, List<String> article, PageShapes.Style style) {
            List<String> lines = new ArrayList<>();
            article.forEach(p -> wrap(p, lines));
            return utf8(PageShapes.page(template, lines, style));
        }
    },

    /** The same body twice. */
    TWICE("repeated_text") {
        @Override
        public byte[] page(String template, List<String> article, PageShapes.Style style) {
            List<String> half = article.subList(0, article.size() / 2);
            List<String> twice = new ArrayList<>(half);
            twice.addAll(half);
            return utf8(PageShapes.page(template, twice, style));
        }
    },

    /** Nothing but lists of search phrases. */
    SPAM_ONLY("spam_line") {
        @Override
        public byte[] page(String template, List<String> article, PageShapes.Style style) {
            List<String> lines = each(article, p -> SPAM.substring(0, Math.min(SPAM.length(), 20 + p.length() % 40)));
            return utf8(PageShapes.page(template, lines, style));
        }
    };

    private static final String SPAM = "真人百家乐平台_时时彩计划_老虎机试玩_正规娱乐城开户_六合彩特码资料_棋牌游戏下载_新开传奇私服发布网";

    private static final int WIDTH = 38;

    private final String told;

    Damage(String told) {
        this.told = told;
    }

    /** What the cleaner tells of it: a kind of repair, the encoding or why it was chosen. */
    String told() {
        return told;
    }

    /** The damaged page's bytes. */
    public abstract byte[] page(String template, List<String> article, PageShapes.Style style);

    private static byte[] utf8(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** The title stays as it is: it tells pages apart. */
    private static List<String> each(List<String> article, UnaryOperator<String> damage) {
        List<String> damaged = new ArrayList<>(article);
        damaged.subList(1, damaged.size()).replaceAll(damage);
        return damaged;
    }

    private static String annotated(String paragraph) {
        String written = Reports.traditional(paragraph);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            out.append(c);
            String[] readings = Han.is(c) && c % 13 == 0 ? Readings.standard().of(c) : new String[0];
            out.append(readings.length == 0 ? "" : "(" + readings[0] + ")");
        }
        return out.toString();
    }

    private static String shifted(String paragraph) {
        return DamageModel.splitAtMarks(paragraph, true, paragraph.length() % 3 == 0);
    }

    private static String misread(String paragraph) {
        return new String(utf8(paragraph), Charset.forName("GBK"));
    }

    private static String spelledOddly(String paragraph) {
        StringBuilder out = new StringBuilder("&amp;nbsp;&amp;nbsp;");
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            boolean wide = (c >= '0' && c <= '9') || c == '%';
            out.append(wide ? (char) (c + 0xfee0) : c).append(i % 11 == 10 && Han.is(c) ? "\u2009" : "");
        }
        return out.append("\\r\\n").toString();
    }

    private static void wrap(String paragraph, List<String> lines) {
        for (int at = 0; at < paragraph.length(); at += WIDTH) {
            lines.add(paragraph.substring(at, Math.min(paragraph.length(), at + WIDTH)));
        }
    }
}
