package io.zhibiao.cleaner.core.shift;

/** A place where text may have been cut between the two bytes of a character. */
abstract class Cut {
    /** Index of the first damaged character. */
    final int start;

    /** Index of the first character that was read one byte off. */
    final int run;

    Cut(int start, int run) {
        this.start = start;
        this.run = run;
    }

    /**
     * Adds what may have stood before the run's own bytes.
     *
     * @param trail trail byte of the run's first character; 0 where it is lost as well
     * @param left the text before
     * @return false where no character fits
     */
    abstract boolean addFirst(Lattice lattice, int trail, String left);
}
