package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.extractor.core.token.Token.Amount;
import org.jspecify.annotations.Nullable;

/**
 * An amount that makes a claim, with the words around it.
 *
 * @param index index of its token
 * @param end offset behind it and its bound's words
 * @param after the bound the words behind tell; null where none do
 */
record Value(Amount amount, int index, int end, @Nullable Bound after) {}
