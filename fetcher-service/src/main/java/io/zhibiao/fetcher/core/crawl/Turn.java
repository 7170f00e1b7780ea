package io.zhibiao.fetcher.core.crawl;

import java.util.Optional;

/**
 * A visit whose turn it is.
 *
 * @param decided the outcome, when no request is to be made: robots.txt forbids it
 */
public record Turn(Visit visit, Optional<Outcome> decided) {}
