package io.zhibiao.fetcher.core.lists;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the pages of a list in their addresses. */
final class PageNumbers {
    /** The largest number of a page that is believed. */
    private static final int MOST = 999_999;

    private static final Pattern BRACES = Pattern.compile("\\{(\\d{1,6})}");

    private PageNumbers() {}

    /** The same address with the next page's number in its query; without a number it was the first page. */
    static String nextByParameter(String address, String parameter) {
        Matcher number = Pattern.compile("([?&]" + Pattern.quote(parameter) + "=)(\\d{1,6})(?!\\d)")
                .matcher(address);
        if (number.find()) {
            return number.replaceFirst(m -> m.group(1) + (Integer.parseInt(m.group(2)) + 1));
        }
        return address + (address.contains("?") ? "&" : "?") + parameter + "=2";
    }

    /**
     * The address of the page after this one.
     *
     * @param form the second page's address, absolute, with its number in braces
     */
    static String nextByForm(String address, String form) {
        Matcher braces = BRACES.matcher(form);
        if (!braces.find()) {
            throw new IllegalArgumentException("no number in braces: " + form);
        }
        String before = form.substring(0, braces.start());
        String after = form.substring(braces.end());
        Matcher later = Pattern.compile(Pattern.quote(before) + "(\\d{1,6})" + Pattern.quote(after))
                .matcher(address);
        int next = later.matches() ? Integer.parseInt(later.group(1)) + 1 : Integer.parseInt(braces.group(1));
        return before + Math.min(next, MOST) + after;
    }
}
