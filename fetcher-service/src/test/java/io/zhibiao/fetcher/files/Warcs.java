package io.zhibiao.fetcher.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Writes archives for tests. */
final class Warcs {
    static final Instant CAPTURED = Instant.parse("2024-02-01T08:00:00Z");

    private Warcs() {}

    /** A writer of a file, packed record by record when its name says so. */
    static WarcWriter writer(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        WarcWriter writer =
                new WarcWriter(channel, file.toString().endsWith(".gz") ? WarcCompression.GZIP : WarcCompression.NONE);
        writer.write(new Warcinfo.Builder()
                .date(CAPTURED)
                .body(MediaType.WARC_FIELDS, bytes("software: test\r\n"))
                .build());
        return writer;
    }

    static WarcResponse response(String address, int status, String type, byte[] body) throws IOException {
        HttpResponse http = new HttpResponse.Builder(status, "x")
                .body(MediaType.parse(type), body)
                .build();
        return new WarcResponse.Builder(URI.create(address))
                .date(CAPTURED)
                .body(http)
                .build();
    }

    static WarcResponse packed(String address, String coding, byte[] body) throws IOException {
        HttpResponse http = new HttpResponse.Builder(200, "OK")
                .addHeader("Content-Encoding", coding)
                .body(MediaType.HTML, body)
                .build();
        return new WarcResponse.Builder(URI.create(address))
                .date(CAPTURED)
                .body(http)
                .build();
    }

    static WarcResponse page(String address, String text) throws IOException {
        return response(address, 200, "text/html; charset=utf-8", bytes(text));
    }

    static WarcConversion text(String address, String text) {
        return new WarcConversion.Builder()
                .addHeader("WARC-Target-URI", address)
                .date(CAPTURED)
                .body(MediaType.PLAIN_TEXT, bytes(text))
                .build();
    }

    static WarcRequest request(String address) {
        return new WarcRequest.Builder(URI.create(address))
                .date(CAPTURED)
                .body(MediaType.HTTP_REQUEST, bytes("GET / HTTP/1.1\r\n\r\n"))
                .build();
    }

    static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
