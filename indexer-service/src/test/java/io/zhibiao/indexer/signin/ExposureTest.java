package io.zhibiao.indexer.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.indexer.config.IndexerConfig;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureTest {
    private record Http(Optional<Path> users, boolean oidc, boolean open) implements IndexerConfig.Http {
        @Override
        public int requestsAMinute() {
            return 1;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false, false, false, false",
        "127.1.2.3, false, false, false, false",
        "localhost, false, false, false, false",
        "::1,       false, false, false, false",
        "0.0.0.0,   false, false, false, true",
        "::,        false, false, false, true",
        "192.0.2.7, false, false, false, true",
        "nowhere.invalid, false, false, false, true",
        "0.0.0.0,   true,  false, false, false",
        "0.0.0.0,   false, true,  false, false",
        "0.0.0.0,   false, false, true,  false"
    })
    void onlyLoopbackIsOpenWithoutASignIn(String host, boolean users, boolean oidc, boolean open, boolean refused) {
        Optional<Path> file = users ? Optional.of(Path.of("users")) : Optional.empty();
        assertThat(Exposure.isRefused(host, new Http(file, oidc, open))).isEqualTo(refused);
    }
}
