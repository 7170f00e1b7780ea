package io.zhibiao.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhibiao.events.PostingKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SiteMapTest {
    private final SiteMap map = SiteMap.standard();

    @Test
    void idsAndPathsAreUnique() {
        Set<String> seen = new HashSet<>();

        assertThat(map.columns()).allMatch(column -> seen.add(column.id()) && seen.add(column.path()));
        assertThat(map.postings()).allMatch(posting -> seen.add(posting.id()) && seen.add(posting.path()));
    }

    @Test
    void eachPostingIsOnAColumn() {
        assertThat(map.postings())
                .allSatisfy(
                        posting -> assertThat(map.column(posting.column()).id()).isEqualTo(posting.column()));
    }

    @Test
    void namesAColumnThatIsNotThere() {
        assertThatThrownBy(() -> map.column("atlantis")).hasMessageContaining("atlantis");
    }

    @Test
    void holdsEachKindAndEachLevelOfRegion() {
        assertThat(map.postings()).extracting(Posting::kind).contains(PostingKind.values());
        assertThat(codes().filter(code -> code.endsWith("0000"))).hasSize(2);
        assertThat(codes().filter(code -> code.matches("\\d{3}[1-9]00"))).isNotEmpty();
        assertThat(codes().filter(code -> !code.endsWith("00"))).isNotEmpty();
    }

    @Test
    void hasGbkAndUtf8Sites() {
        assertThat(map.columns()).extracting(Column::label).contains("gb2312", "gbk", "utf-8");
        assertThat(map.columns()).extracting(column -> column.charset().name()).contains("GBK", "UTF-8");
    }

    @Test
    void theStagesAreThree() {
        assertThat(map.lastStage()).isEqualTo(3);
        assertThat(map.postings()).extracting(Posting::stage).contains(1, 2);
    }

    @Test
    void aColumnHasItsPostingsFromTheirStageOn() {
        Column column = map.column("mile");

        assertThat(map.postings(column, 1)).isEmpty();
        assertThat(map.postings(column, 2)).extracting(Posting::id).containsExactly("mile-2026");
    }

    @Test
    void aRevisedPostingChangesWithItsStage() {
        Posting posting = map.postings().stream()
                .filter(candidate -> !candidate.revisions().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(posting.bodyAt(2).text()).isEqualTo(posting.bodyAt(1).text());
        assertThat(posting.bodyAt(3).text()).isNotEqualTo(posting.bodyAt(1).text());
        assertThat(posting.changedAt(2)).isEqualTo(posting.published());
        assertThat(posting.changedAt(3)).isAfter(posting.published());
    }

    @Test
    void aMapWithoutPostingsStaysInItsFirstStage() {
        assertThat(SiteMap.read("columns: []\npostings: []").lastStage()).isEqualTo(1);
    }

    @Test
    void refusesAnUnknownKey() {
        assertThatThrownBy(() -> SiteMap.read("columns: []\npostings: []\nlists: []"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("site.yaml")
                .hasMessageContaining("lists");
    }

    @Test
    void refusesAnUnknownKind() {
        assertThatThrownBy(() -> SiteMap.read("columns: []\npostings: [{id: a, kind: gazette}]"))
                .hasMessageContaining("gazette");
    }

    @Test
    void refusesTwoPagesOfOnePath() {
        Posting posting = map.postings().getFirst();
        SiteMap twice = new SiteMap(map.columns(), List.of(posting, posting));

        assertThatThrownBy(() -> new Pages(twice)).hasMessageContaining(posting.path());
    }

    private Stream<String> codes() {
        return map.postings().stream().map(Posting::regionCode).filter(code -> code != null);
    }
}
