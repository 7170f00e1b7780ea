/** The extractor service: reads postings.clean, writes indicators; this package wires its core. */
@NullMarked
package io.zhibiao.extractor;

import org.jspecify.annotations.NullMarked;
