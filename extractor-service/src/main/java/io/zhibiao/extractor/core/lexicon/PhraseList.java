package io.zhibiao.extractor.core.lexicon;

/** The lists of {@code phrases.yaml}, whose comments tell what each is for. */
public enum PhraseList {
    SHARED_ENDS,
    OF_BEFORE,
    RANKINGS,
    AROUND,
    TIME_NAMES,
    SPAN_NAMES,
    FLUID,
    MEASURABLE,
    SET_BEFORE,
    NAMING,
    MAKES,
    STAGES,
    GAINS,
    PUSHES,
    TOTALS,
    FLOWS,
    SUMS,
    STANDS,
    MADE,
    COUNTED,
    ADDS,
    METHODS,
    UNIONS,
    WITH,
    FULFIL,
    SETTERS,
    LIMITS,
    STEADY,
    KEPT_STEADY
}
