package io.zhibiao.fetcher.core.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface Answer {
    /**
     * A page: status 200.
     *
     * @param robots the fields X-Robots-Tag, as they were sent
     */
    record Page(Body body, @Nullable String contentType, Validators validators, List<String> robots) implements Answer {
        public Page {
            robots = List.copyOf(robots);
        }

        /** A page without a word to robots. */
        public Page(Body body, @Nullable String contentType, Validators validators) {
            this(body, contentType, validators, List.of());
        }
    }

    /** The copy we have is still good: status 304. */
    record NotModified() implements Answer {}

    /** The page is elsewhere: a redirect with a place to go to, absolute. */
    record Moved(String address) implements Answer {}

    /** The server said no: any other status. */
    record Refused(int status, @Nullable Duration retryAfter) implements Answer {}

    /** A page over the limit; its rest was not read. */
    record TooLarge(int limit, @Nullable String contentType, Validators validators) implements Answer {}

    /** No request was made: the address is not public, and the source has no leave to visit it. */
    record Forbidden(String reason) implements Answer {}

    /** No usable answer: no connection, no time left, broken off, or no HTTP. */
    record Broken(String reason) implements Answer {}
}
