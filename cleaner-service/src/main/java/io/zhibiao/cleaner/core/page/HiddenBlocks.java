package io.zhibiao.cleaner.core.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a page holds but does not show to a reader: scripts, controls, and blocks cloaked by their style. */
final class HiddenBlocks {
    private static final Pattern CLOAK = Pattern.compile(
            "display:none|visibility:hidden|font-size:0(?:px|pt|em|%)?(?:;|!|$)|(?:left|top|text-indent|margin-left|right):-\\d{3}|opacity:0(?:;|!|$)|clip:rect\\(0|transform:scale\\(0\\)|opacity=0\\)|(?:left|top|text-indent):-\\d{2,}r?em");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_SIZE =
            Pattern.compile("(?:^|;)(?:width|height|max-height|max-width):[01](?:px)?(?:!important)?(?:;|$)");

    /** Letters in the colour of their own background. */
    private static final Pattern WHITE_ON_WHITE = Pattern.compile(
            "(?=.*(?:^|;)color:(?:#fff(?:fff)?|white)(?:;|!|$))(?:.*;)?background(?:-color)?:(?:#fff(?:fff)?|white)(?:;|!|$)");

    private static final Memo CLOAKED = new Memo(style -> isCloak(bare(style)));

    private HiddenBlocks() {}

    /** Whether an element and all in it is not for the reader. */
    static boolean isHidden(Element element) {
        return ElementKind.of(element).isUnread() || isCloaked(element);
    }

    /** Whether the text of an element is kept from the reader; that of a marquee passes by too fast to be part of a posting. */
    static boolean isCloaked(Element element) {
        if (element.nameIs("marquee")) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && CLOAKED.test(style);
    }

    private static boolean isCloak(String style) {
        return CLOAK.matcher(style).find()
                || WHITE_ON_WHITE.matcher(style).lookingAt()
                || (style.contains("overflow:hidden") && NO_SIZE.matcher(style).find());
    }

    private static String bare(String style) {
        String start = style.substring(0, Math.min(style.length(), 300));
        return BLANKS.matcher(start.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
