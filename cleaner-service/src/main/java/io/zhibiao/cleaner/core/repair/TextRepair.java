package io.zhibiao.cleaner.core.repair;

import io.zhibiao.cleaner.core.language.Traits;

/** One kind of repair; linear in the text's length, and without evidence it changes nothing. */
public interface TextRepair {
    /** Whether a text of these traits may need the repair; no text that does is told to be spared. */
    default boolean concerns(Traits traits) {
        return true;
    }

    /** The repaired text, the same object where nothing was repaired; what was done goes to the log. */
    String apply(String text, RepairLog log);
}
