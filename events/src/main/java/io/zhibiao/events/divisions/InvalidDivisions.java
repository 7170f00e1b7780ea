package io.zhibiao.events.divisions;

import java.util.List;

/** A table of divisions that must not be used; the message lists each fault with file and line. */
public final class InvalidDivisions extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidDivisions(List<String> faults) {
        super(faults.size() + " faults in the table of divisions, correct them there:\n" + String.join("\n", faults));
    }
}
