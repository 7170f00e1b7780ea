package io.zhibiao.fetcher.core.crawl;

import java.time.Duration;
import java.util.Optional;

/**
 * A visit whose turn it is.
 *
 * @param pause what the host is left alone for after it
 * @param decided the outcome, when no request is to be made: robots.txt forbids it
 */
public record Turn(Visit visit, Duration pause, Optional<Outcome> decided) {}
