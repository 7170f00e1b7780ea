package io.zhibiao.cleaner.core.charset;

import io.zhibiao.events.Charset;

/** A page's text, and how its bytes were read. */
public record Decoded(String text, Charset charset) {}
