package io.zhibiao.fetcher.http;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;

/** A web in which every host name leads to this machine. */
public final class LoopbackWeb {
    private LoopbackWeb() {}

    public static OkWeb of(Clock clock) {
        return new OkWeb("zhibiao-test", clock, host -> List.of(InetAddress.getLoopbackAddress()));
    }
}
