package io.zhibiao.extractor.core.lexicon;

import java.util.List;

/** The catalogue or a lexicon can't be used; the message names every fault with its file and key. */
public final class BadData extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadData(List<String> faults) {
        super(faults.size() + " faults in the catalogue and lexicons:\n  " + String.join("\n  ", faults));
    }
}
