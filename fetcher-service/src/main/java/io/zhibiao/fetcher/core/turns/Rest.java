package io.zhibiao.fetcher.core.turns;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A host in trouble is to be left alone, or all hosts of a domain whose firewall spoke.
 *
 * @param host null for all hosts of the domain
 * @param time from now on
 */
public record Rest(String domain, @Nullable String host, Duration time) {}
