/** The words and units that carry a claim's grammar, loaded from YAML. */
@NullMarked
package io.zhibiao.extractor.core.lexicon;

import org.jspecify.annotations.NullMarked;
