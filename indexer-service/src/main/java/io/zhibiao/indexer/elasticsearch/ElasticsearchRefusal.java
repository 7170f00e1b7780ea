package io.zhibiao.indexer.elasticsearch;

import org.jspecify.annotations.Nullable;

/** Elasticsearch refuses a request, and will refuse it again. */
public final class ElasticsearchRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ElasticsearchRefusal(int status, String reason, @Nullable Throwable cause) {
        super("Elasticsearch answers " + status + ": " + reason, cause);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
