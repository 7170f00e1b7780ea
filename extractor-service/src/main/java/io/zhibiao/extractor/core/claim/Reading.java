package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;

/**
 * How one value is to be understood: what it measures, and the value with its sign.
 *
 * @param number value in base units, signed
 * @param unit base unit
 * @param trail the rule's name
 */
record Reading(Measure measure, double number, String unit, String trail) {}
