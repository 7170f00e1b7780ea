package io.zhibiao.fetcher.core.turns;

/** How domains are shared among fetchers. */
public interface Split {
    /** The partition of a domain. */
    int partition(String domain, int partitions);
}
