package io.zhibiao.fetcher.http;

import java.net.UnknownHostException;

/** Thrown in place of a connection to an address that is not public. */
final class ForbiddenAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddress(String address) {
        super("address is not public: " + address);
    }
}
