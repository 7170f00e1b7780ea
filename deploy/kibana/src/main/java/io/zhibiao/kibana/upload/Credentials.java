package io.zhibiao.kibana.upload;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How to sign in. As text they tell no secret. */
public sealed interface Credentials {
    /** The value of the Authorization header; empty where Kibana is open. */
    Optional<String> header();

    /** A Kibana without sign-in. */
    record None() implements Credentials {
        @Override
        public Optional<String> header() {
            return Optional.empty();
        }
    }

    /** An API key, encoded as Elasticsearch tells it. */
    record ApiKey(String encoded) implements Credentials {
        @Override
        public Optional<String> header() {
            return Optional.of("ApiKey " + encoded);
        }

        @Override
        public String toString() {
            return "an API key";
        }
    }

    /** A user and password. */
    record Password(String user, String password) implements Credentials {
        @Override
        public Optional<String> header() {
            byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
        }

        @Override
        public String toString() {
            return "user " + user;
        }
    }
}
