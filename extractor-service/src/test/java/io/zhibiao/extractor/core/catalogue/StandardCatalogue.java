package io.zhibiao.extractor.core.catalogue;

import io.zhibiao.extractor.core.lexicon.YamlFaults;

/** The catalogue as it ships. */
final class StandardCatalogue {
    private StandardCatalogue() {}

    static Catalogue load() {
        YamlFaults faults = new YamlFaults();
        Catalogue catalogue = Catalogue.load(faults);
        faults.refuse();
        return catalogue;
    }
}
