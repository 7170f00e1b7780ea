package io.zhibiao.benchmarks;

import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.events.CleanPosting;
import java.time.Instant;

/** Cleans one long page: run with a small heap, it tells whether the page fits. */
public final class LongPage {
    private LongPage() {}

    /**
     * Prints the lengths of the page and of the posting it holds.
     *
     * @param arguments the page's length in bytes
     */
    public static void main(String[] arguments) {
        SamplePages.SamplePage page = SamplePages.ofLength(Integer.parseInt(arguments[0]));
        CleanPosting posting = Cleaner.standard()
                .clean(page.page(), page.body(), Instant.EPOCH)
                .getFirst();
        System.out.println(page.body().length + " bytes, " + posting.text().length() + " characters");
    }
}
