package io.zhibiao.fetcher.http;

import io.zhibiao.fetcher.core.web.ProxyServer;
import io.zhibiao.fetcher.core.web.Way;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** A client for each way that requests are made; connections are kept in one pool, and never shared between ways. */
final class Clients {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int IDLE_CONNECTIONS = 64;

    /** Idle connections are closed before usual servers do, so that a request seldom meets a dead one. */
    private static final int IDLE_SECONDS = 4;

    /** The sockets choose themselves. */
    private static final List<ConnectionSpec> LEGACY = List.of(
            new ConnectionSpec.Builder(ConnectionSpec.COMPATIBLE_TLS)
                    .allEnabledCipherSuites()
                    .allEnabledTlsVersions()
                    .build(),
            ConnectionSpec.CLEARTEXT);

    private final OkHttpClient base;
    private final Dns names;
    private final Predicate<InetAddress> open;
    private final Map<Kind, OkHttpClient> byKind = new ConcurrentHashMap<>();

    /** Ways that are made alike. */
    private record Kind(boolean local, @Nullable ProxyServer proxy, Way.Tls tls) {}

    Clients(Dns names, Predicate<InetAddress> open) {
        this.names = names;
        this.open = open;
        ConnectionPool pool = new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS);
        this.base = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                .connectionPool(pool)
                .addInterceptor(new ClosingHosts(pool))
                .connectTimeout(CONNECT)
                .readTimeout(SILENCE)
                // The machine's own proxy would be connected to, and the guard would see that in place of the host.
                .proxy(Proxy.NO_PROXY)
                // A second try at once would come without the host's pause; other addresses of a host are tried all the
                // same.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    OkHttpClient of(Way way) {
        return byKind.computeIfAbsent(new Kind(way.local(), way.proxy(), way.tls()), this::client);
    }

    void close() {
        base.connectionPool().evictAll();
    }

    private OkHttpClient client(Kind kind) {
        OkHttpClient.Builder client = base.newBuilder().dns(kind.local() ? names : new GuardedNames(names, open));
        if (kind.proxy() != null) {
            // The proxy may stand in the operator's own network; where it goes for us is checked before each request.
            client.dns(names).proxy(proxy(kind.proxy()));
        } else if (!kind.local()) {
            client.socketFactory(new GuardedSockets(open));
        }
        encrypt(kind.tls(), client);
        return client.build();
    }

    private static void encrypt(Way.Tls tls, OkHttpClient.Builder client) {
        X509TrustManager trust = tls.anyCertificate() ? Certificates.any() : Certificates.known();
        if (tls.anyCertificate()) {
            client.hostnameVerifier((host, session) -> true);
        }
        if (tls.legacy()) {
            client.sslSocketFactory(new LegacySockets(trust), trust).connectionSpecs(LEGACY);
        } else {
            client.sslSocketFactory(new BoundedSockets(Certificates.sockets(trust)), trust);
        }
    }

    private static Proxy proxy(ProxyServer server) {
        Proxy.Type type = server.kind() == ProxyServer.Kind.HTTP ? Proxy.Type.HTTP : Proxy.Type.SOCKS;
        return new Proxy(type, InetSocketAddress.createUnresolved(server.host(), server.port()));
    }
}
