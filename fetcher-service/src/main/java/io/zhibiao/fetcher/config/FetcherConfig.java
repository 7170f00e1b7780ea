package io.zhibiao.fetcher.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The service's own properties. */
@ConfigMapping(prefix = "zhibiao.fetcher")
public interface FetcherConfig {
    /** Stands in the place of a contact. */
    String NO_CONTACT = "operator not named";

    /** The sources file. */
    Optional<Path> sources();

    /** How sites can reach who runs this: a mail or web address, told in the user agent. */
    @WithDefault(NO_CONTACT)
    String contact();

    /** How long a request may take, to the last byte. */
    @WithDefault("60s")
    Duration patience();

    /** How many requests are under way at most, over all hosts. */
    @WithDefault("128")
    int parallel();
}
