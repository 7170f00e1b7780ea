package io.zhibiao.indexer.core.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Cells as text. */
final class Cells {
    private Cells() {}

    static boolean isEmpty(JsonNode cell) {
        return cell.isMissingNode()
                || cell.isNull()
                || (cell.isTextual() && cell.asText().isEmpty());
    }

    /** A number in full, without an exponent; a text as it is. */
    static String text(JsonNode cell) {
        if (isEmpty(cell)) {
            return "";
        }
        if (!cell.isNumber()) {
            return cell.asText();
        }
        BigDecimal number = cell.decimalValue();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
