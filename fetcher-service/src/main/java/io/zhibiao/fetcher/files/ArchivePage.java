package io.zhibiao.fetcher.files;

import io.zhibiao.events.Topic;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import io.zhibiao.fetcher.http.Unpacking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * A page that stands in an archive.
 *
 * @param address where it was captured
 * @param captured when
 */
record ArchivePage(String address, Instant captured, Answer.Page page) {
    private static final int OK = 200;
    private static final int LIMIT = Topic.MAX_PAGE_BYTES;

    /** The page of a record: a response with status 200, a resource, or text that was made of one (WET); empty for all others. */
    static Optional<ArchivePage> of(WarcRecord record) throws IOException {
        if (!(record instanceof WarcTargetRecord target) || !isOfWeb(target)) {
            return Optional.empty();
        }
        Answer.@Nullable Page page =
                switch (target) {
                    case WarcResponse response -> response(response);
                    case WarcResource resource ->
                        page(resource.body().stream(), String.valueOf(resource.contentType()), null);
                    case WarcConversion text -> page(text.body().stream(), "text/plain; charset=utf-8", null);
                    default -> null;
                };
        return page == null ? Optional.empty() : Optional.of(new ArchivePage(target.target(), record.date(), page));
    }

    private static boolean isOfWeb(WarcTargetRecord record) {
        String target = record.headers().first("WARC-Target-URI").orElse("");
        return target.startsWith("http://") || target.startsWith("https://") || target.startsWith("<http");
    }

    private static Answer.@Nullable Page response(WarcResponse response) throws IOException {
        if (!response.contentType().base().equals(MediaType.HTTP)) {
            return null;
        }
        HttpResponse http = response.http();
        return http.status() == OK
                ? page(
                        http.body().stream(),
                        http.headers().first("Content-Type").orElse(null),
                        http.headers().first("Content-Encoding").orElse(null))
                : null;
    }

    /** Null for a page over the limit: an archive brings none that could not travel. */
    private static Answer.@Nullable Page page(InputStream in, @Nullable String type, @Nullable String codings)
            throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        byte[] unpacked = bytes.length > LIMIT ? bytes : unpacked(bytes, codings);
        return unpacked.length > LIMIT ? null : new Answer.Page(new Body(unpacked), type, Validators.NONE);
    }

    /** Some archives keep the header though they have unpacked the page. */
    private static byte[] unpacked(byte[] bytes, @Nullable String codings) {
        try (InputStream in = Unpacking.of(new ByteArrayInputStream(bytes), codings)) {
            return in.readNBytes(LIMIT + 1);
        } catch (IOException e) {
            return bytes;
        }
    }
}
