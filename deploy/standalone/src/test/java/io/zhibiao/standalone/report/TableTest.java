package io.zhibiao.standalone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsLineUpThoughHanCharactersAreWide() {
        String table = Table.of("region", "count").row("青川县", 12).row("Anji", 3).toString();
        assertThat(table).isEqualTo("  region  count\n  青川县  12\n  Anji    3\n");
    }

    @Test
    void aRowMustFitTheHeader() {
        Table table = Table.of("a", "b");
        assertThatThrownBy(() -> table.row(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
