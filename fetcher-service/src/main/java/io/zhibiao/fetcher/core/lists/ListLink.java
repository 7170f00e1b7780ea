package io.zhibiao.fetcher.core.lists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link of a list page to an article.
 *
 * @param address absolute, as the site spells it
 * @param title the article's title in the list, blank where it has none
 * @param date the date in the row of the list, or else in the address
 */
public record ListLink(
        String address, String title, @Nullable LocalDate date) {}
