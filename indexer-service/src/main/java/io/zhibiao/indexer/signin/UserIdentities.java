package io.zhibiao.indexer.signin;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.zhibiao.indexer.config.IndexerConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Who signs in by name and password. */
@Startup // a wrong file is told at once
@ApplicationScoped
public class UserIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private static final String KEY = "zhibiao.indexer.http.users";

    private final Users users;

    @Inject
    UserIdentities(IndexerConfig config) {
        users = config.http().users().map(UserIdentities::read).orElseGet(() -> Users.of(""));
    }

    private static Users read(Path file) {
        try {
            return Users.of(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(KEY + ": " + file + ": " + e.getMessage(), e, Set.of(KEY));
        }
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request));
    }

    private SecurityIdentity identity(UsernamePasswordAuthenticationRequest request) {
        String password = new String(request.getPassword().getPassword());
        if (!users.admit(request.getUsername(), password)) {
            throw new AuthenticationFailedException();
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(request.getUsername()))
                .build();
    }
}
