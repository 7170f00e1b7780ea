package io.zhibiao.indexer.core.alerts;

import java.net.URI;
import java.util.Map;

/** A POST of a JSON body. */
public record HttpCall(URI url, Map<String, String> headers, String body) {}
