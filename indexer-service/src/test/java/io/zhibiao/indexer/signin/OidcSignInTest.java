package io.zhibiao.indexer.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zhibiao.indexer.messaging.InMemoryChannels;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a provider of OpenID Connect browsers are sent there and back, and programs bring its tokens. */
@QuarkusTest
@QuarkusTestResource(InMemoryChannels.class)
@QuarkusTestResource(value = Provider.class, restrictToAnnotatedClass = true)
class OidcSignInTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestHTTPResource("/")
    URI root;

    private HttpResponse<String> get(HttpClient client, String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int status(String path, String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return get(client, path, token).statusCode();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/js/main.js", "/api/openapi"})
    void aBrowserIsSentToTheProviderAndComesBackSignedIn(String path) throws Exception {
        try (HttpClient stays = HttpClient.newHttpClient()) {
            HttpResponse<String> sent = get(stays, path, "");
            assertThat(sent.statusCode()).isEqualTo(302);
            assertThat(sent.headers().firstValue("Location").orElse("")).contains("/authorize?", "client_id=board");
        }
        try (HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build()) {
            assertThat(get(browser, path, "").statusCode()).isEqualTo(200);
            assertThat(get(browser, "/js/dom.js", "").uri().getPath()).isEqualTo("/js/dom.js");
        }
    }

    @Test
    void aProgramBringsAToken() throws Exception {
        assertThat(status("/api/openapi", Provider.token())).isEqualTo(200);
    }

    @Test
    void aTokenThatIsNotTheProvidersIsRefused() throws Exception {
        assertThat(status("/api/openapi", Provider.expired())).isEqualTo(401);
        assertThat(status("/api/openapi", Provider.ofAnother())).isEqualTo(401);
        assertThat(status("/api/openapi", Provider.forged())).isEqualTo(401);
        assertThat(status("/api/openapi", "no.token.atall")).isEqualTo(401);
    }

    @Test
    void whatWatchesTheServiceNeedsNoToken() throws Exception {
        assertThat(status("/q/health/live", "")).isEqualTo(200);
    }
}
