/** Rules over the tokens of a clause, and the state carried from clause to clause. */
@NullMarked
package io.zhibiao.extractor.core.claim;

import org.jspecify.annotations.NullMarked;
