package io.zhibiao.fetcher.http;

import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import io.zhibiao.fetcher.core.web.Way;
import io.zhibiao.fetcher.core.web.Web;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The web over OkHttp, which takes the addresses real sites have: blanks, {@code |}, underscores in host names. */
public final class OkWeb implements Web, AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** More than any server sends. */
    private static final int MOST_HEADERS = 256;

    private final Clients clients;
    private final Dns guarded;
    private final CookieJars cookies = new CookieJars();
    private final BodyReader bodies = new BodyReader();
    private final String userAgent;
    private final Clock clock;

    /**
     * A web.
     *
     * @param userAgent who asks, and how to reach them
     */
    public OkWeb(String userAgent, Clock clock) {
        this(userAgent, clock, Dns.SYSTEM);
    }

    /** A web with names of its own, for tests. */
    OkWeb(String userAgent, Clock clock, Dns names) {
        this(userAgent, clock, names, PublicAddress::is);
    }

    /** A web with names of its own and its own view of what is public, for tests. */
    OkWeb(String userAgent, Clock clock, Dns names, Predicate<InetAddress> open) {
        this.userAgent = userAgent;
        this.clock = clock;
        this.clients = new Clients(names, open);
        this.guarded = new GuardedNames(names, open);
    }

    @Override
    public Answer get(Ask ask) {
        HttpUrl url = parse(ask.address());
        if (url == null) {
            return new Answer.Broken("address can't be read");
        }
        Call call = clients.of(ask.way()).newCall(request(url, ask));
        call.timeout().timeout(ask.patience().toMillis(), TimeUnit.MILLISECONDS);
        try {
            checkBehindProxy(url, ask.way());
            return answer(call, url, ask);
        } catch (ForbiddenAddress e) {
            return new Answer.Forbidden(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            return new Answer.Broken(reason(e));
        }
    }

    @Override
    public void close() {
        clients.close();
    }

    private Answer answer(Call call, HttpUrl url, Ask ask) throws IOException {
        try (Response response = call.execute()) {
            if (response.headers().size() > MOST_HEADERS) {
                return new Answer.Broken("more than " + MOST_HEADERS + " header fields");
            }
            cookies.keep(ask.way().jar(), url, response.headers());
            return answer(response, url, ask);
        }
    }

    /** A proxy connects in our place, so the address it will find is looked up here first. */
    private void checkBehindProxy(HttpUrl url, Way way) throws IOException {
        if (way.proxy() != null && !way.local()) {
            guarded.lookup(url.host());
        }
    }

    /** Browsers send some signs in queries as they are, and servers that go by the standard refuse them: so they are encoded. */
    private static @Nullable HttpUrl parse(String address) {
        HttpUrl url = HttpUrl.parse(address);
        return url == null ? null : HttpUrl.get(url.uri());
    }

    private Request request(HttpUrl url, Ask ask) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", userAgent)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .header("Accept-Encoding", Unpacking.ACCEPTED);
        String jar = cookies.header(ask.way().jar(), url);
        header(request, "Cookie", jar.isEmpty() ? null : jar);
        if (ask.post() != null) {
            post(request, ask.post());
        }
        header(request, "If-None-Match", ask.known().etag());
        header(request, "If-Modified-Since", ask.known().lastModified());
        ask.headers().forEach(request::header);
        return request.build();
    }

    /** Interfaces take JSON or a form, and what is posted shows which; the source's headers can say it otherwise. */
    private static void post(Request.Builder request, String post) {
        boolean json = post.startsWith("{") || post.startsWith("[");
        request.header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .post(RequestBody.create(post.getBytes(StandardCharsets.UTF_8)));
    }

    private static void header(Request.Builder request, String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    private Answer answer(Response response, HttpUrl url, Ask ask) throws IOException {
        int status = response.code();
        if (status == OK) {
            return page(response, ask);
        }
        if (status == NOT_MODIFIED) {
            return new Answer.NotModified();
        }
        if (REDIRECTS.contains(status)) {
            return redirect(response, url);
        }
        return new Answer.Refused(status, RetryAfter.read(response.header("Retry-After"), clock.instant()));
    }

    private Answer page(Response response, Ask ask) throws IOException {
        Validators validators = new Validators(response.header("ETag"), response.header("Last-Modified"));
        String contentType = response.header("Content-Type");
        BodyReader.Read read =
                bodies.read(response.body(), response.header("Content-Encoding"), ask.limit(), ask.cut());
        return switch (read) {
            case BodyReader.Whole whole ->
                new Answer.Page(new Body(whole.bytes()), contentType, validators, response.headers("X-Robots-Tag"));
            case BodyReader.OverLimit ignored -> new Answer.TooLarge(ask.limit(), contentType, validators);
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
