package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.Level;
import io.zhibiao.events.divisions.Division;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Development zones and the like that are named after the division they lie in (岳阳经济技术开发区). They have governments and
 * reports of their own and no code; there are too many of them for a table.
 */
final class Zones {
    private static final Pattern ENDING = Pattern.compile("(?:国家级|国家|省级)?(?:经济技术开发区|经济技术产业开发区|经济开发区|经开区"
            + "|高新技术产业开发区|高新技术开发区|高新技术产业园区|高新区|城乡一体化示范区|一体化示范区|临空经济区|空港经济区|临港经济区"
            + "|综合保税区|保税区|旅游度假区|风景名胜区|工业园区|产业园区|开发区|示范区|管理区|新区)");
    private static final String FIRST = "国省经高城一临空综保旅风工产开示管新";
    private static final int LONGEST = 20;

    private Zones() {}

    /** Offset behind the zone's ending that follows a name; the name's own end where none does. */
    static int end(String text, Chain chain) {
        if (!chain.trusted() || chain.end() == text.length() || FIRST.indexOf(text.charAt(chain.end())) < 0) {
            return chain.end();
        }
        Matcher ending = ENDING.matcher(text).region(chain.end(), Math.min(text.length(), chain.end() + LONGEST));
        return ending.lookingAt() ? ending.end() : chain.end();
    }

    /** The zone in each of the divisions that the name before it may be. */
    static List<Division> zones(String text, Chain chain, int end) {
        String name = chain.name() + text.substring(chain.end(), end);
        return chain.candidates().stream()
                .filter(host -> Lineage.municipality(host) || (host.code() != null && host.level() != Level.PROVINCE))
                .map(host -> zone(name, host))
                .toList();
    }

    private static Division zone(String name, Division host) {
        return new Division(null, name, null, host.code(), host.from(), host.to(), name, List.of(), List.of());
    }
}
