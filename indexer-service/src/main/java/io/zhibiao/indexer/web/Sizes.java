package io.zhibiao.indexer.web;

import jakarta.ws.rs.BadRequestException;

/** How many documents a request may ask for. */
final class Sizes {
    private static final int MOST = 1000;

    private Sizes() {}

    static int checked(int size) {
        if (size < 1 || size > MOST) {
            throw new BadRequestException("size must lie between 1 and " + MOST + ": " + size);
        }
        return size;
    }
}
