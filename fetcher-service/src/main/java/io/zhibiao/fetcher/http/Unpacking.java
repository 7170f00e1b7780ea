package io.zhibiao.fetcher.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Takes content codings off bodies. */
public final class Unpacking {
    /** The codings that are known, for Accept-Encoding. */
    static final String ACCEPTED = "gzip, deflate, br";

    private static final int CHUNK = 16 * 1024;
    private static final int MOST_CODINGS = 3;
    private static final int ZLIB = 0x78;

    private Unpacking() {}

    /**
     * The body as it was before it was coded.
     *
     * @param codings Content-Encoding, in the order in which they were put on; null for none
     * @throws IOException for codings that are unknown or too many
     */
    public static InputStream of(InputStream body, @Nullable String codings) throws IOException {
        List<String> all = codings == null ? List.of() : Arrays.asList(codings.split(","));
        if (all.size() > MOST_CODINGS) {
            throw new IOException("more than " + MOST_CODINGS + " content codings");
        }
        InputStream unpacked = body;
        for (String coding : all.reversed()) {
            unpacked = without(coding, unpacked);
        }
        return unpacked;
    }

    private static InputStream without(String coding, InputStream in) throws IOException {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity", "utf-8" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in, CHUNK);
            case "deflate" -> inflated(new BufferedInputStream(in));
            case "br" -> new BrotliInputStream(in, CHUNK);
            default -> throw new IOException("unknown content coding " + coding.strip());
        };
    }

    /** The standard means the zlib format; some servers send the bare stream. */
    private static InputStream inflated(BufferedInputStream in) throws IOException {
        in.mark(1);
        boolean zlib = in.read() == ZLIB;
        in.reset();
        return new InflaterInputStream(in, new Inflater(!zlib), CHUNK);
    }
}
