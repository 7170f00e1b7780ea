package io.zhibiao.fetcher.core.lists;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the pages of a list in their addresses. */
final class PageNumbers {
    /** The largest number of a page that is believed. */
    private static final int MOST = 999_999;

    private static final Pattern BRACES = Pattern.compile("\\{(\\d{1,6})}");
    private static final Pattern IN_FRAGMENT = Pattern.compile("#page=(\\d{1,6})$");

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

    /** A form with the number of a page, counted from 1, in the place of the first page's in braces. */
    static String inForm(String form, int page) {
        return BRACES.matcher(form)
                .replaceFirst(m -> String.valueOf(Math.min(Integer.parseInt(m.group(1)) + page - 1, MOST)));
    }

    /**
     * The address of the page after this one where all pages have the same address, and what is posted tells them apart: so their
     * number goes into the fragment, which is not sent. Empty where the form has no number.
     */
    static Optional<String> nextByPost(String address, String form) {
        if (!BRACES.matcher(form).find()) {
            return Optional.empty();
        }
        Matcher page = IN_FRAGMENT.matcher(address);
        return Optional.of(
                page.find()
                        ? page.replaceFirst("#page=" + Math.min(Integer.parseInt(page.group(1)) + 1, MOST))
                        : address + "#page=2");
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
