package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.UnreadablePage;

/** How much of something a document may have before it is refused; for one document, on one thread. */
final class Allowance {
    private final String what;
    private final long most;
    private long used;

    private Allowance(String what, long most) {
        this.what = what;
        this.most = most;
    }

    /** The longest gazettes have a million characters. */
    static Allowance ofCharacters() {
        return new Allowance("characters", 3_000_000);
    }

    /** Cells of all tables, empty ones among them: more are a data set, no report. */
    static Allowance ofCells() {
        return new Allowance("cells", 250_000);
    }

    /** Instructions that draw a PDF's pages; forms that draw forms can ask for billions. */
    static Allowance ofDrawing() {
        return new Allowance("drawing instructions", 20_000_000);
    }

    void spend(long amount) {
        used += amount;
        if (used > most) {
            throw new UnreadablePage("the page is a document with more than " + most + " " + what
                    + ", which no report has: give the report alone");
        }
    }
}
