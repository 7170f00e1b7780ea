package io.zhibiao.events;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page and the attachments it links, as one raw page of type {@code multipart/related} (RFC 2387): the page first, each
 * attachment with its address as {@code Content-Location} (RFC 2557). Every part tells its {@code Content-Length}, so that bodies
 * are taken as they are and never searched for the boundary.
 *
 * <p>A bundle has at most {@link #MOST_PARTS} parts and {@link Topic#MAX_PAGE_BYTES} bytes.
 *
 * <pre>{@code
 * PageBundle bundle = new PageBundle(List.of(page, plan));
 * PageBundle same = PageBundle.read(bundle.bytes(), bundle.contentType());
 * }</pre>
 *
 * @param parts the page, then its attachments in the order of their links
 */
public record PageBundle(List<Part> parts) {
    /** More attachments than this are no posting's. */
    public static final int MOST_PARTS = 64;

    private static final String TYPE = "multipart/related";
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final String LINE = "\r\n";

    public PageBundle {
        parts = Require.list("parts", parts);
        Require.that(!parts.isEmpty(), "parts: a bundle holds its page at least");
        Require.that(parts.size() <= MOST_PARTS, "parts: " + parts.size() + ", a bundle has at most " + MOST_PARTS);
        Set<String> locations = new HashSet<>();
        for (Part part : parts) {
            Require.that(locations.add(part.location), "parts: " + part.location + " stands twice");
        }
        long size = size(parts);
        Require.that(
                size <= Topic.MAX_PAGE_BYTES,
                "parts: " + size + " bytes in all, a bundle has at most " + Topic.MAX_PAGE_BYTES);
    }

    /**
     * One of a bundle's files.
     *
     * @param location its absolute address
     * @param contentType as its server sent it; null where it sent none
     * @param name the file's name; null where it has none
     * @param body its bytes as they came
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Part(
            String location,
            @Nullable String contentType,
            @Nullable String name,
            byte[] body) {
        public Part {
            Require.text("part.location", location);
            Require.present("part.body", body);
        }
    }

    /** Whether a content type is that of a bundle. */
    public static boolean isBundle(@Nullable String contentType) {
        return contentType != null
                && contentType.strip().toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** The page itself. */
    public Part page() {
        return parts.getFirst();
    }

    /** The attachments. */
    public List<Part> attachments() {
        return parts.subList(1, parts.size());
    }

    /** The content type to send with {@link #bytes()}; the same bundle has the same one always. */
    public String contentType() {
        return TYPE + "; boundary=\"" + boundary() + "\"";
    }

    /** The bundle as bytes; the same bundle gives the same ones always. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(size(parts)));
        String boundary = boundary();
        for (Part part : parts) {
            out.writeBytes(head(part, boundary));
            out.writeBytes(part.body);
            out.writeBytes(ascii(LINE));
        }
        out.writeBytes(ascii("--" + boundary + "--" + LINE));
        return out.toByteArray();
    }

    /**
     * Bytes that a part takes beside its body, for telling what still fits.
     *
     * @param part a file that may be added
     */
    public static int overhead(Part part) {
        return head(part, "0".repeat(32)).length + 2 * LINE.length() + 64;
    }

    /**
     * Reads a bundle.
     *
     * @throws InvalidEvent naming the part that is malformed, and what is wrong with it
     */
    public static PageBundle read(byte[] bytes, String contentType) {
        try {
            return new PageBundle(new Reader(bytes, boundary(contentType)).parts());
        } catch (IllegalArgumentException e) {
            throw new InvalidEvent("page bundle: " + e.getMessage(), e);
        }
    }

    private static byte[] head(Part part, String boundary) {
        StringBuilder head = new StringBuilder("--").append(boundary).append(LINE);
        add(head, "Content-Type", part.contentType == null ? "application/octet-stream" : part.contentType);
        add(head, "Content-Location", part.location);
        if (part.name != null) {
            add(head, "Content-Disposition", "attachment; filename=\"" + part.name.replace('"', '\'') + "\"");
        }
        add(head, "Content-Length", Integer.toString(part.body.length));
        return head.append(LINE).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A line break in a value would begin another header. */
    private static void add(StringBuilder head, String name, String value) {
        head.append(name)
                .append(": ")
                .append(value.replaceAll("[\\r\\n]+", " ").strip())
                .append(LINE);
    }

    private String boundary() {
        StringBuilder shape = new StringBuilder();
        parts.forEach(
                p -> shape.append(p.location).append(' ').append(p.body.length).append('\n'));
        return Ids.revision(shape.toString());
    }

    private static String boundary(String contentType) {
        Require.that(isBundle(contentType), "content type " + contentType + " is not " + TYPE);
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("boundary=");
        Require.that(at >= 0, "content type " + contentType + " names no boundary");
        String value = contentType.substring(at + "boundary=".length());
        int end = value.indexOf(';');
        String boundary = (end < 0 ? value : value.substring(0, end)).strip().replace("\"", "");
        Require.that(
                !boundary.isEmpty() && boundary.length() <= 70, "content type " + contentType + " names no boundary");
        return boundary;
    }

    private static long size(List<Part> parts) {
        return parts.stream().mapToLong(p -> p.body.length + (long) overhead(p)).sum();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads part after part; each fault names its part. */
    private static final class Reader {
        private final byte[] bytes;
        private final String boundary;
        private final List<Part> parts = new ArrayList<>();
        private int at;

        Reader(byte[] bytes, String boundary) {
            this.bytes = bytes;
            this.boundary = "--" + boundary;
        }

        List<Part> parts() {
            for (String line = line(); line.equals(boundary); line = line()) {
                Require.that(parts.size() < MOST_PARTS, "more than " + MOST_PARTS + " parts");
                parts.add(part());
            }
            return parts;
        }

        private Part part() {
            String location = null;
            String type = null;
            String name = null;
            int length = -1;
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                Require.that(colon > 0, where() + "header without a colon");
                String value = line.substring(colon + 1).strip();
                switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                    case "content-location" -> location = value;
                    case "content-type" -> type = value;
                    case "content-disposition" -> name = fileName(value);
                    case "content-length" -> length = length(value);
                    default -> {} // headers of others do not concern a bundle
                }
            }
            Require.that(length >= 0, where() + "no Content-Length");
            Require.that(location != null, where() + "no Content-Location");
            return new Part(String.valueOf(location), type, name, body(length));
        }

        private byte[] body(int length) {
            Require.that(
                    length <= bytes.length - at,
                    where() + "Content-Length " + length + ", " + (bytes.length - at) + " bytes are left");
            byte[] body = java.util.Arrays.copyOfRange(bytes, at, at + length);
            at += length;
            Require.that(line().isEmpty(), where() + "its body does not end where Content-Length says");
            String next = peek();
            Require.that(
                    next.equals(boundary) || next.equals(boundary + "--"), where() + "no boundary behind its body");
            return body;
        }

        private int length(String value) {
            Require.that(
                    value.length() <= 9 && value.chars().allMatch(c -> c >= '0' && c <= '9') && !value.isEmpty(),
                    where() + "Content-Length is no number");
            return Integer.parseInt(value);
        }

        private static @Nullable String fileName(String disposition) {
            int start = disposition.indexOf("filename=\"");
            int end = disposition.lastIndexOf('"');
            int from = start + "filename=\"".length();
            return start < 0 || end <= from ? null : disposition.substring(from, end);
        }

        private String peek() {
            int start = at;
            String line = line();
            at = start;
            return line;
        }

        /** The line up to CR LF, which is passed over. */
        private String line() {
            int end = at;
            while (end + 1 < bytes.length && !(bytes[end] == '\r' && bytes[end + 1] == '\n')) {
                end++;
                Require.that(end - at <= LONGEST_HEAD, where() + "a header line is too long");
            }
            Require.that(end + 1 < bytes.length, where() + "the bundle breaks off");
            String line = new String(bytes, at, end - at, StandardCharsets.UTF_8);
            at = end + 2;
            return line;
        }

        private String where() {
            return "part " + (parts.size() + 1) + ": ";
        }
    }
}
