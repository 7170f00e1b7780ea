package io.zhibiao.indexer.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.quarkus.vertx.http.security.HttpSecurity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.zhibiao.indexer.config.IndexerConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Lets in whoever has signed in, or everybody where no way to sign in is configured. Health and metrics are open to what watches
 * the service: they tell nothing of what is indexed.
 */
@ApplicationScoped
public class SignIn implements HttpSecurityPolicy {
    private static final String WATCHED = "/q/";

    private static final String REALM = "zhibiao";
    private static final int AFTER_PROVIDER = 500;
    private static final int FIRST = 5000;

    private final boolean asked;
    private final IndexerConfig.Http http;

    @Inject
    SignIn(IndexerConfig config) {
        asked = Exposure.isClosed(config.http());
        http = config.http();
    }

    /** A browser is sent to the provider where there is one, and asked for a password where there is none. */
    void configure(@Observes HttpSecurity security) {
        if (http.users().isPresent()) {
            boolean silent = http.oidc();
            security.mechanism(new BasicAuthenticationMechanism(REALM, silent, silent ? AFTER_PROVIDER : FIRST));
        }
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        if (!asked || request.normalizedPath().startsWith(WATCHED)) {
            return CheckResult.permit();
        }
        return identity.onItem().transform(i -> i.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
    }
}
