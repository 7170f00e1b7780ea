package io.zhibiao.extractor.core.lexicon;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with data files, each fault with file and key, so that all are told at once. */
public final class YamlFaults {
    private final List<String> faults = new ArrayList<>();

    /** Notes a fault. */
    public void add(String file, String key, String fault) {
        faults.add(file + ": " + key + ": " + fault);
    }

    /** What was found so far. */
    public List<String> all() {
        return List.copyOf(faults);
    }

    /**
     * Refuses to go on with faulty data.
     *
     * @throws BadData naming every fault
     */
    public void refuse() {
        if (!faults.isEmpty()) {
            throw new BadData(faults);
        }
    }
}
