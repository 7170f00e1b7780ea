package io.zhibiao.indexer.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.zhibiao.indexer.messaging.InMemoryChannels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a file of users nobody else sees the board, its files or its API. */
@QuarkusTest
@TestProfile(PasswordSignInTest.WithUsers.class)
@QuarkusTestResource(InMemoryChannels.class)
class PasswordSignInTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One user. */
    public static final class WithUsers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path file = Files.createTempFile("users", ".htpasswd");
                Files.writeString(file, "wang:" + BcryptUtil.bcryptHash("right", 4));
                file.toFile().deleteOnExit();
                return Map.of("zhibiao.indexer.http.users", file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @TestHTTPResource("/")
    URI root;

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + root.getAuthority() + path));
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/js/main.js",
                "/api/openapi",
                "/api/targets?size=0",
                "/feeds/alerts.atom",
                "/api/live",
                "//api/openapi",
                "/q/../api/openapi"
            })
    void whoHasNotSignedInIsAskedTo(String path) throws Exception {
        for (String wrong : new String[] {"", basic("wang:wrong"), basic("zhao:right"), basic("wang"), "Basic %%"}) {
            HttpResponse<String> answer = get(path, wrong);
            assertThat(answer.statusCode()).as(path + " " + wrong).isIn(401, 400);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(get(path, "").headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWithIgnoringCase("basic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/js/main.js", "/api/openapi"})
    void whoHasIsLetIn(String path) throws Exception {
        assertThat(get(path, basic("wang:right")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/metrics"})
    void whatWatchesTheServiceNeedsNoPassword(String path) throws Exception {
        assertThat(get(path, "").statusCode()).isEqualTo(200);
    }
}
