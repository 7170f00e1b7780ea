package io.zhibiao.indexer.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** An OpenID Connect provider of its own that takes everybody for the same user. */
public final class Provider implements QuarkusTestResourceLifecycleManager {
    static final String CLIENT = "board";
    private static final KeyPair KEYS = keys();
    private static String address = "";
    private HttpServer server;

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token as the provider makes it. */
    static String token() {
        return token(KEYS.getPrivate(), address, Duration.ofMinutes(5));
    }

    static String expired() {
        return token(KEYS.getPrivate(), address, Duration.ofMinutes(-5));
    }

    static String ofAnother() {
        return token(KEYS.getPrivate(), "http://127.0.0.1:1", Duration.ofMinutes(5));
    }

    static String forged() {
        return token(keys().getPrivate(), address, Duration.ofMinutes(5));
    }

    private static String token(PrivateKey key, String issuer, Duration life) {
        Instant end = Instant.now().plus(life);
        return Jwt.issuer(issuer)
                .subject("wang")
                .audience(CLIENT)
                .issuedAt(end.minus(Duration.ofMinutes(10)))
                .expiresAt(end)
                .jws()
                .keyId("key")
                .sign(key);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", e -> json(e, description()));
        server.createContext("/keys", e -> json(e, key()));
        server.createContext("/authorize", Provider::authorize);
        server.createContext("/token", e -> json(e, """
                {"access_token":"%1$s","id_token":"%1$s","token_type":"Bearer","expires_in":300}""".formatted(token())));
        server.start();
        return Map.of(
                "zhibiao.indexer.http.oidc",
                "true",
                "quarkus.oidc.auth-server-url",
                address,
                "quarkus.oidc.client-id",
                CLIENT,
                "quarkus.oidc.credentials.secret",
                "a-secret-of-this-test-that-is-long-enough");
    }

    private static String description() {
        return """
            {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
             "response_types_supported":["code"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
            """.formatted(address);
    }

    private static String key() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return """
            {"keys":[{"kty":"RSA","kid":"key","use":"sig","alg":"RS256","n":"%s","e":"%s"}]}
            """.formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    /** Sends the browser back at once, with a code. */
    private static void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = new HashMap<>();
        for (String part : exchange.getRequestURI().getRawQuery().split("&", -1)) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], pair[1]);
        }
        String back = URLDecoder.decode(query.get("redirect_uri"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", back + "?code=once&state=" + query.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
