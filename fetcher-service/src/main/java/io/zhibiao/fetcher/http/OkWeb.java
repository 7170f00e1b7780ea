package io.zhibiao.fetcher.http;

import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import io.zhibiao.fetcher.core.web.Web;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The web over OkHttp, which takes the addresses real sites have: blanks, {@code |}, underscores in host names. */
public final class OkWeb implements Web, AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** Idle connections are closed before usual servers do, so that a request seldom meets a dead one. */
    private static final ConnectionPool POOL = new ConnectionPool(64, 4, TimeUnit.SECONDS);

    private final OkHttpClient client;
    private final BodyReader bodies = new BodyReader();
    private final String userAgent;
    private final Clock clock;

    /**
     * A web.
     *
     * @param userAgent who asks, and how to reach them
     */
    public OkWeb(String userAgent, Clock clock) {
        this.userAgent = userAgent;
        this.clock = clock;
        this.client = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(POOL)
                .connectTimeout(CONNECT)
                .readTimeout(SILENCE)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    @Override
    public Answer get(Ask ask) {
        HttpUrl url = parse(ask.address());
        if (url == null) {
            return new Answer.Broken("address can't be read");
        }
        var call = client.newCall(request(url, ask.known()));
        call.timeout().timeout(ask.patience().toMillis(), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            return answer(response, url, ask.limit());
        } catch (IOException | RuntimeException e) {
            return new Answer.Broken(reason(e));
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** Browsers send some signs in queries as they are, and servers that go by the standard refuse them: so they are encoded. */
    private static @Nullable HttpUrl parse(String address) {
        HttpUrl url = HttpUrl.parse(address);
        return url == null ? null : HttpUrl.get(url.uri());
    }

    private Request request(HttpUrl url, Validators known) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", userAgent)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .header("Accept-Encoding", BodyReader.ACCEPTED);
        header(request, "If-None-Match", known.etag());
        header(request, "If-Modified-Since", known.lastModified());
        return request.build();
    }

    private static void header(Request.Builder request, String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    private Answer answer(Response response, HttpUrl url, int limit) throws IOException {
        int status = response.code();
        if (status == OK) {
            return page(response, limit);
        }
        if (status == NOT_MODIFIED) {
            return new Answer.NotModified();
        }
        if (REDIRECTS.contains(status)) {
            return redirect(response, url);
        }
        return new Answer.Refused(status, RetryAfter.read(response.header("Retry-After"), clock.instant()));
    }

    private Answer page(Response response, int limit) throws IOException {
        Validators validators = new Validators(response.header("ETag"), response.header("Last-Modified"));
        String contentType = response.header("Content-Type");
        return switch (bodies.read(response.body(), response.header("Content-Encoding"), limit)) {
            case BodyReader.Whole whole -> new Answer.Page(new Body(whole.bytes()), contentType, validators);
            case BodyReader.OverLimit ignored -> new Answer.TooLarge(limit, contentType, validators);
        };
    }

    private static Answer redirect(Response response, HttpUrl url) {
        String location = response.header("Location");
        HttpUrl target = location == null ? null : url.resolve(location);
        return target == null
                ? new Answer.Broken("redirect without a place to go to")
                : new Answer.Moved(target.newBuilder().fragment(null).build().toString());
    }

    private static String reason(Exception e) {
        if (e instanceof SocketTimeoutException || e instanceof InterruptedIOException) {
            return "timed out";
        }
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
}
