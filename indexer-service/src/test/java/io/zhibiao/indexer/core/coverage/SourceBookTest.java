package io.zhibiao.indexer.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import org.junit.jupiter.api.Test;

class SourceBookTest {
    private final SourceBook book = new SourceBook();

    @Test
    void the_last_word_on_a_source_holds_in_whatever_order_they_come() {
        SourceHealth later = Sources.health("b", SourceStatus.HEALTHY, 2);
        SourceHealth other = Sources.health("a", SourceStatus.FAILING, 1);
        book.take(later);
        book.take(Sources.health("b", SourceStatus.FAILING, 1));
        book.take(other);
        assertThat(book.sources()).containsExactly(other, later);
    }

    @Test
    void a_source_that_is_watched_no_more_is_forgotten() {
        book.take(Sources.health("a", SourceStatus.FAILING, 1));
        book.forget("a");
        assertThat(book.sources()).isEmpty();
    }
}
