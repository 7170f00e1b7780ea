package io.zhibiao.fetcher.http;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A bound on what a server of HTTP/2 may send as headers between two requests or pieces of a body. Without it a header that never
 * ends would fill the heap.
 */
final class HeaderBound {
    /** Ours are no longer for HTTP/1.1. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length();

    private long bytes;

    InputStream over(InputStream in) {
        return new In(in);
    }

    OutputStream over(OutputStream out) {
        return new Out(out);
    }

    private synchronized void add(int length) {
        bytes += length;
    }

    private synchronized void forget() {
        bytes = 0;
    }

    private synchronized void check() throws IOException {
        if (bytes > MOST_BYTES) {
            throw new IOException("header over " + MOST_BYTES + " bytes");
        }
    }

    private final class In extends FilterInputStream {
        private final FrameWalk walk = new FrameWalk(0, new FrameWalk.Listener() {
            @Override
            public void headers(int length) {
                add(length);
            }

            @Override
            public void data() {
                forget();
            }
        });

        In(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int got = super.read(target, from, length);
            if (got > 0) {
                walk.over(target, from, got);
                check();
            }
            return got;
        }
    }

    private final class Out extends FilterOutputStream {
        private final FrameWalk walk = new FrameWalk(PREFACE, new FrameWalk.Listener() {
            @Override
            public void headers(int length) {
                forget();
            }

            @Override
            public void data() {}
        });

        Out(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] source, int from, int length) throws IOException {
            walk.over(source, from, length);
            out.write(source, from, length);
        }
    }
}
