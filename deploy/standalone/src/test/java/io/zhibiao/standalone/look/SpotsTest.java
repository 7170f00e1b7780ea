package io.zhibiao.standalone.look;

import static io.zhibiao.events.ClaimKind.ACTUAL;
import static io.zhibiao.events.ClaimKind.ESTIMATE;
import static io.zhibiao.events.ClaimKind.TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.IndicatorEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpotsTest {
    private static final String TEXT = "0123456789\n0123456789";

    @Test
    void claimsApartStandOnSpotsOfTheirOwn() {
        assertThat(spots(claim(6, 8, TARGET), claim(1, 3, ACTUAL))).containsExactly("1-3 ACTUAL", "6-8 TARGET");
    }

    @Test
    void claimsSideBySideStayApart() {
        assertThat(spots(claim(1, 3, ACTUAL), claim(3, 5, ACTUAL))).containsExactly("1-3 ACTUAL", "3-5 ACTUAL");
    }

    @Test
    void claimsOnTheSameCharactersShareASpot() {
        assertThat(spots(claim(1, 3, ACTUAL), claim(1, 3, ACTUAL))).containsExactly("1-3 ACTUAL");
        assertThat(spots(claim(1, 3, ACTUAL), claim(1, 3, TARGET))).containsExactly("1-3 MIXED");
    }

    @Test
    void aClaimInsideAnotherSplitsIt() {
        assertThat(spots(claim(1, 9, TARGET), claim(3, 5, ESTIMATE)))
                .containsExactly("1-3 TARGET, 3-5 MIXED, 5-9 TARGET");
    }

    @Test
    void claimsThatOverlapInPartAreSplitWhereTheyDo() {
        assertThat(spots(claim(1, 5, ACTUAL), claim(3, 8, TARGET), claim(7, 9, TARGET)))
                .containsExactly("1-3 ACTUAL, 3-5 MIXED, 5-7 TARGET, 7-8 TARGET, 8-9 TARGET");
    }

    @Test
    void aClaimOverTheEndOfALineHasASpotOnEach() {
        assertThat(spots(claim(8, 13, ACTUAL))).containsExactly("8-10 ACTUAL", "11-13 ACTUAL");
        assertThat(spots(claim(8, 13, ACTUAL), claim(9, 12, ACTUAL)))
                .containsExactly("8-9 ACTUAL, 9-10 ACTUAL", "11-12 ACTUAL, 12-13 ACTUAL");
    }

    @Test
    void aSpotIsDoubtfulWhenOneOfItsClaimsIs() {
        Reading reading =
                Claims.reading(TEXT, claim(1, 3, ACTUAL), Claims.at(2, 4, "x", ACTUAL, 0.6), claim(6, 7, ACTUAL));
        assertThat(Spots.of(reading)).extracting(Spot::doubtful).containsExactly(true, false);
    }

    @Test
    void aClaimOutsideTheTextIsRefused() {
        assertThatThrownBy(() -> Claims.reading("短", claim(0, 5, ACTUAL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("e0")
                .hasMessageContaining("outside the text");
    }

    private static IndicatorEvent claim(int start, int end, ClaimKind kind) {
        return Claims.at(start, end, "x", kind, 0.95);
    }

    private static List<String> spots(IndicatorEvent... events) {
        return Spots.of(Claims.reading(TEXT, events)).stream()
                .map(spot -> spot.pieces().stream()
                        .map(p -> p.start() + "-" + p.end() + " " + p.mark())
                        .collect(java.util.stream.Collectors.joining(", ")))
                .toList();
    }
}
