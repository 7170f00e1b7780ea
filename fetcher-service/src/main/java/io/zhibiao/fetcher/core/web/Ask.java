package io.zhibiao.fetcher.core.web;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request: a GET, or a POST where there is something to post.
 *
 * @param address where to; absolute, as the site spells it, blanks and all
 * @param known validators of the copy we have; {@link Validators#NONE} for none
 * @param headers further headers
 * @param limit largest body in bytes, unpacked, that is wanted
 * @param cut whether a body over the limit is cut there; otherwise it is refused
 * @param way how it is made
 * @param patience from the request to the last byte of the answer
 * @param post what is posted; null for a GET
 */
public record Ask(
        String address,
        Validators known,
        Map<String, String> headers,
        int limit,
        boolean cut,
        Way way,
        Duration patience,
        @Nullable String post) {
    /** A GET. */
    public Ask(
            String address,
            Validators known,
            Map<String, String> headers,
            int limit,
            boolean cut,
            Way way,
            Duration patience) {
        this(address, known, headers, limit, cut, way, patience, null);
    }
}
