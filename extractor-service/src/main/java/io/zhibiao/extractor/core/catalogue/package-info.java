/** The catalogue of indicators, loaded from YAML, and how a noun phrase is looked up in it. */
@NullMarked
package io.zhibiao.extractor.core.catalogue;

import org.jspecify.annotations.NullMarked;
