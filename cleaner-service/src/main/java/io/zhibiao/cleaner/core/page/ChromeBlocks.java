package io.zhibiao.cleaner.core.page;

import io.zhibiao.cleaner.core.language.Tsv;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Blocks that a page's own markup names as chrome: navigation, footers, share bars, comments, related links. */
final class ChromeBlocks {
    private static final Pattern SEPARATOR = Pattern.compile("[^a-z0-9]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Set<String> names = new HashSet<>();
    private final Memo known = new Memo(this::names);

    ChromeBlocks() {
        Tsv.lines("chrome-classes.txt", names::add);
    }

    private ChromeBlocks(Set<String> names) {
        this.names.addAll(names);
    }

    /** Goes by tags alone: for pages whose names mislead. */
    static ChromeBlocks byTagsAlone() {
        return new ChromeBlocks(Set.of());
    }

    /** Whether an element is chrome by its tag, or by a word of its id or classes. */
    boolean isChrome(Element element, ElementKind kind) {
        if (kind.isChrome()) {
            return true;
        }
        if (!kind.mayBeNamedChrome() || element.attributesSize() == 0) {
            return false;
        }
        return (element.hasAttr("id") && known.test(element.id()))
                || (element.hasAttr("class") && known.test(element.className()));
    }

    private boolean names(String attribute) {
        if (attribute.isEmpty() || attribute.length() > 300) {
            return false;
        }
        for (String name : attribute.strip().split("\\s+", -1)) {
            if (names.contains(name.toLowerCase(Locale.ROOT)) || hasChromeWord(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasChromeWord(String name) {
        String spaced = CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        for (String word : SEPARATOR.split(spaced, -1)) {
            if (names.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
