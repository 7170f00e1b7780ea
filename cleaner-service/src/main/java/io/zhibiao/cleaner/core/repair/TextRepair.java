package io.zhibiao.cleaner.core.repair;

/** One kind of repair; linear in the text's length, and without evidence it changes nothing. */
@FunctionalInterface
public interface TextRepair {
    /** The repaired text, the same object where nothing was repaired; what was done goes to the log. */
    String apply(String text, RepairLog log);
}
