package io.zhibiao.cleaner.core.page;

import io.zhibiao.cleaner.core.language.Tsv;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds a page's article: down from the body for as long as one child has nearly all running text, no
 * further than a container known from the platforms (source-sites.md, section 3).
 */
final class MainContent {
    private static final double NEARLY_ALL = 0.9;

    /** A known container with this share is the article; what stands beside it are comments and recommended articles. */
    private static final double MOST = 0.75;

    /** 单位：万元, （计量单位：亿元）, 表1 主要指标, and nothing else in the element. */
    private static final Pattern CAPTION = Pattern.compile(
            "^[\\s\u3000（(]*(?:(?:计量|金额|货币)?单位\\s?[:：].{1,20}|附?表\\s?[\\d一二三四五六七八九十]{1,3}(?:[\\s:：.、-].{0,60}|\\p{IsHan}.{0,60})?)$");

    private static final int CAPTION_LINES = 3;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Set<String> containers = new HashSet<>();
    private final Memo known = new Memo(this::isKnown);

    MainContent() {
        Tsv.lines("content-containers.txt", containers::add);
    }

    /**
     * The article's element; the body itself where nothing narrower holds the text.
     *
     * @param weight of the elements in the body
     */
    Element find(Element body, SentenceWeight weight) {
        Element narrowest = narrowest(body, weight);
        return isContainer(narrowest) ? narrowest : known(narrowest, weight);
    }

    /** A known container further down that has most of the text; the element itself where there is none. */
    private Element known(Element element, SentenceWeight weight) {
        double most = MOST * weight.of(element);
        for (Element next = heaviest(element, weight);
                next != null && weight.of(next) >= most;
                next = heaviest(next, weight)) {
            if (isContainer(next)) {
                return next;
            }
        }
        return element;
    }

    private Element narrowest(Element body, SentenceWeight weight) {
        Element at = body;
        for (Element next = heaviest(at, weight); next != null; next = heaviest(at, weight)) {
            if (!ElementKind.of(next).isBlock()
                    && !next.normalName().equals("span")
                    && !next.normalName().equals("font")) {
                return at;
            }
            if (isParagraph(next) || weight.of(next) < NEARLY_ALL * weight.of(at) || isCaptioned(next)) {
                return at;
            }
            at = next;
            if (isContainer(at)) {
                return at;
            }
        }
        return at;
    }

    /** Whether the lines in front of an element are a table's title or unit: they tell what its values are. */
    private static boolean isCaptioned(Element element) {
        Element before = element.previousElementSibling();
        for (int i = 0; i < CAPTION_LINES && before != null; i++) {
            if (CAPTION.matcher(before.text()).find()) {
                return true;
            }
            before = before.previousElementSibling();
        }
        return false;
    }

    /** What is part of an article, however much of its running text it has. */
    private static boolean isParagraph(Element element) {
        return element.normalName().equals("p")
                || element.normalName().equals("tr")
                || ElementKind.of(element).rank() > 0;
    }

    private static @org.jspecify.annotations.Nullable Element heaviest(Element parent, SentenceWeight weight) {
        Element heaviest = null;
        int most = 0;
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            int own = weight.of(child);
            heaviest = own > most ? child : heaviest;
            most = Math.max(most, own);
        }
        return heaviest;
    }

    /** Whether an element is a container known from the platforms. */
    boolean isContainer(Element element) {
        return element.nameIs("ucapcontent")
                || element.nameIs("article")
                || (element.hasAttr("id") && known.test(element.id()))
                || (element.hasAttr("class") && known.test(element.className()));
    }

    /** Whether a word of an id or of classes is a container's. */
    private boolean isKnown(String attribute) {
        for (String name : BLANKS.split(attribute.strip(), -1)) {
            if (containers.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
