package io.zhibiao.fetcher.http;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Remembers the hosts that close a connection behind each answer, as HTTP/1.0 has it (RFC 9112, appendix C.2.2), whether they say so or
 * not. A request on a connection they have closed would break, and a broken one is not made again at once; so they get a connection for
 * each request. A host is taken for one by the version it answers in, or because a request to it broke. Thread-safe.
 */
final class ClosingHosts implements Interceptor {
    private static final int MOST = 10_000;

    private final ConnectionPool pool;

    /** By host and port: whether the pool may still hold a connection from before. */
    private final Map<String, Boolean> mayBePooled = new ConcurrentHashMap<>();

    ClosingHosts(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String host = key(chain.request().url());
        try {
            Response response = chain.proceed(request(chain.request(), host));
            if (response.protocol() == Protocol.HTTP_1_0 && !staysOpen(response)) {
                remember(host);
            }
            return response;
        } catch (IOException e) {
            remember(host);
            throw e;
        }
    }

    private Request request(Request request, String host) {
        if (!mayBePooled.containsKey(host)) {
            return request;
        }
        if (Boolean.TRUE.equals(mayBePooled.put(host, false))) {
            pool.evictAll();
        }
        return request.newBuilder().header("Connection", "close").build();
    }

    private static boolean staysOpen(Response response) {
        return "keep-alive".equalsIgnoreCase(response.header("Connection"));
    }

    private void remember(String host) {
        if (mayBePooled.size() >= MOST) {
            mayBePooled.clear();
        }
        mayBePooled.putIfAbsent(host, true);
    }

    private static String key(HttpUrl url) {
        return url.host() + ':' + url.port();
    }
}
