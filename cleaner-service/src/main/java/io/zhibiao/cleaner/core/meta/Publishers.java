package io.zhibiao.cleaner.core.meta;

import io.zhibiao.cleaner.core.page.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who published a posting: the organ in the line below the title, else the page's label of source or organ. */
public final class Publishers {
    private static final int FIRST_LINES = 25;
    private static final int LONGEST = 40;
    private static final Pattern ORGAN = Pattern.compile(
            "^([\\p{IsHan}]{2,20}(?:发展和改革局|发展改革局|发展和改革委员会|发展改革委员会|发展和改革委|发展改革委|发改局|发改委|经济发展局|发展局|统计局|财政局|调查队|经济发展和改革局|科技局|局|委员会|办公室))"
                    + "(?:\\s*(?:党组书记|党委书记|党组成员|书记|副)?[、\\s]*(?:局长|主任|队长|科长).{0,10})?$");

    /** What stands in the field of the source and names nobody: a template's mark, an address, a word for some place or other. */
    private static final Pattern NOBODY = Pattern.compile(
            "[<>{}$]|://|^(?:本站|本网|本网站|互联网|网络|网上|原创|转载|转发|未知|不详|佚名|其他|其它|无|(?:系统)?管理员|网友|网友投稿|小编|admin.*|null|undefined)$");

    private Publishers() {}

    /** The publisher's name; empty where the page does not tell. */
    public static Optional<String> find(Map<String, String> facts, List<Passage> passages) {
        Optional<String> signed = passages.stream()
                .limit(FIRST_LINES)
                .map(p -> p.text().strip())
                .filter(t -> t.length() <= LONGEST && mayNameOrgan(t))
                .map(ORGAN::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .findFirst();
        return signed.or(() -> labelled(facts, "organ"))
                .or(() -> labelled(facts, "meta.contentsource"))
                .or(() -> labelled(facts, "jsonld.publisher"))
                .or(() -> labelled(facts, "source"));
    }

    /** A quick look for what every organ's name has in it. */
    private static boolean mayNameOrgan(String line) {
        return line.indexOf('局') > 0 || line.indexOf('委') > 0 || line.indexOf('室') > 0 || line.indexOf('队') > 0;
    }

    private static Optional<String> labelled(Map<String, String> facts, String name) {
        return Optional.ofNullable(facts.get(name))
                .map(String::strip)
                .filter(v -> v.length() >= 2
                        && v.length() <= LONGEST
                        && !NOBODY.matcher(v).find());
    }
}
