package io.zhibiao.benchmarks.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.extractor.core.Extractor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A pipeline that is fast because its pages say nothing, or all the same, must not win. */
class GeneratedPagesTest {
    private static final int PAGES = 60;
    private static final List<CleanPosting> POSTINGS = new ArrayList<>();

    @BeforeAll
    static void clean() {
        Cleaner cleaner = Cleaner.standard();
        for (GeneratedPages.Page page : GeneratedPages.of(PAGES, 7)) {
            List<CleanPosting> cleaned = cleaner.clean(page.facts(), page.body(), Instant.EPOCH);
            assertThat(cleaned).as(page.facts().url()).hasSize(1);
            POSTINGS.addAll(cleaned);
        }
    }

    @Test
    void theSameSeedGivesTheSamePages() {
        List<GeneratedPages.Page> first = GeneratedPages.of(5, 3);
        List<GeneratedPages.Page> second = GeneratedPages.of(5, 3);
        for (int i = 0; i < 5; i++) {
            assertThat(first.get(i).body()).isEqualTo(second.get(i).body());
        }
        assertThat(GeneratedPages.of(1, 4).getFirst().body())
                .isNotEqualTo(first.getFirst().body());
    }

    @Test
    void eachPageIsAPostingOfItsOwnCounty() {
        Set<String> codes = new HashSet<>();
        assertThat(POSTINGS).allSatisfy(posting -> {
            assertThat(posting.spam()).isFalse();
            assertThat(posting.region()).isNotNull();
            assertThat(codes.add(posting.region().code())).as(posting.url()).isTrue();
        });
    }

    @Test
    void claimsAreAsDenseAsInRealReports() {
        Extractor extractor = Extractor.standard();
        long characters = 0;
        long claims = 0;
        for (CleanPosting posting : POSTINGS) {
            characters += posting.text().length();
            claims += extractor.extract(posting, Instant.EPOCH).events().size();
        }
        assertThat(characters / PAGES).isBetween(10_000L, 30_000L);
        assertThat((double) characters / claims).isBetween(30.0, 120.0);
    }

    @Test
    void someAreDamagedAndMostAreNot() {
        Set<String> damage =
                Set.of("double_encoding", "gbk_byte_shift", "pinyin_annotation", "spam_line", "full_width_sign");
        long damaged = POSTINGS.stream()
                .filter(p -> p.repairs().stream().anyMatch(r -> damage.contains(r.kind())))
                .count();
        assertThat(damaged).isBetween(4L, 30L);
    }
}
