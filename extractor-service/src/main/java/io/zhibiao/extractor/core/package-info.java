/** The extractor's core: reads a cleaned posting into indicator events; plain Java. */
@NullMarked
package io.zhibiao.extractor.core;

import org.jspecify.annotations.NullMarked;
