package io.zhibiao.fetcher.http;

/** Walks over the frames of one direction of an HTTP/2 connection (RFC 9113, 4.1), whatever pieces they come in. */
final class FrameWalk {
    private static final int HEAD = 9;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int PUSH_PROMISE = 5;
    private static final int CONTINUATION = 9;

    private final Listener listener;
    private final byte[] head = new byte[HEAD];
    private int preface;
    private int read;
    private long left;

    /** Hears of the frames. */
    interface Listener {
        /** A frame begins that belongs to a header block, with so many bytes of it. */
        void headers(int length);

        /** A frame of a body begins. */
        void data();
    }

    /** A walk that begins behind so many bytes, which are no frames. */
    FrameWalk(int preface, Listener listener) {
        this.preface = preface;
        this.listener = listener;
    }

    void over(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        int skipped = Math.min(preface, length);
        preface -= skipped;
        at += skipped;
        while (at < end) {
            if (left > 0) {
                int step = (int) Math.min(left, end - at);
                left -= step;
                at += step;
            } else {
                head[read++] = bytes[at++];
                if (read == HEAD) {
                    begin();
                }
            }
        }
    }

    private void begin() {
        read = 0;
        int length = ((head[0] & 0xff) << 16) | ((head[1] & 0xff) << 8) | (head[2] & 0xff);
        left = length;
        switch (head[3]) {
            case HEADERS, PUSH_PROMISE, CONTINUATION -> listener.headers(length + HEAD);
            case DATA -> listener.data();
            default -> {}
        }
    }
}
