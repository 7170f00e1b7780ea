package io.zhibiao.indexer.signin;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.zhibiao.indexer.config.IndexerConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to open board and API to other machines without a sign-in, unless that is said in so many words. */
@ApplicationScoped
public class Exposure {
    private static final int FIRST = 1;

    private final String host;
    private final IndexerConfig.Http http;

    @Inject
    Exposure(@ConfigProperty(name = "quarkus.http.host") String host, IndexerConfig config) {
        this.host = host;
        http = config.http();
    }

    void check(@Observes @Priority(FIRST) StartupEvent event) {
        if (isRefused(host, http)) {
            throw new ConfigurationException(
                    "board and API would be open to everybody who reaches " + host
                            + ": set zhibiao.indexer.http.users or"
                            + " zhibiao.indexer.http.oidc, or, where something else keeps others out,"
                            + " zhibiao.indexer.http.open=true",
                    Set.of("quarkus.http.host"));
        }
    }

    static boolean isRefused(String host, IndexerConfig.Http http) {
        return !isClosed(http) && !http.open() && !isLoopback(host);
    }

    static boolean isClosed(IndexerConfig.Http http) {
        return http.oidc() || http.users().isPresent();
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
