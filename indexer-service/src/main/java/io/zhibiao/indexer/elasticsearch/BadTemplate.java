package io.zhibiao.indexer.elasticsearch;

import io.zhibiao.indexer.core.store.Index;

/** Elasticsearch refuses a template or the mapping of an index. */
public final class BadTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadTemplate(Index index, ElasticsearchRefusal cause) {
        super(
                "template " + index.alias() + " or index " + index.current() + ": " + cause.getMessage()
                        + "; a mapping that an existing index can't take needs a new version in Index",
                cause);
    }
}
