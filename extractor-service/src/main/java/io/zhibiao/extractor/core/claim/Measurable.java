package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.PhraseList;

/** Whether a name's end says that it is of something measured (地下水开采量, 高技术制造业投资), in the catalogue or not. */
final class Measurable {
    private Measurable() {}

    static boolean is(Phrase name) {
        return Any.ends(name.words(), name.clause().phrases(PhraseList.MEASURABLE));
    }
}
