package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.Region;
import java.util.List;
import java.util.regex.Pattern;

/** The nation's own reports and bulletins, which bear no division's name. */
final class National {
    /** The nation as a region. */
    static final Region REGION = new Region("全国", null, null, null, List.of("全国"));

    private static final int HEAD = 400;
    private static final Pattern OWN = Pattern.compile("受国务院委托|代表国务院|中华人民共和国\\s{0,2}\\d{4}\\s{0,2}年\\s{0,2}国民经济");

    private National() {}

    /** Whether a text that opens so is the nation's. */
    static boolean opens(String text) {
        int end = Math.min(HEAD, text.length());
        boolean mayBe = text.indexOf("国务院", 0, end) >= 0 || text.indexOf("共和国", 0, end) >= 0;
        return mayBe && OWN.matcher(text).region(0, end).find();
    }
}
