package io.zhibiao.extractor.core.token;

/**
 * A number as read from the text, before its unit.
 *
 * @param end offset behind it, its 万 or 亿 included
 * @param bareEnd offset behind the digits alone
 * @param more whether 多, 余 or 几 stands in it
 * @param scaled whether 万 or 亿 stands in it
 */
record Numeral(double value, int end, int bareEnd, boolean more, boolean chinese, boolean scaled) {}
