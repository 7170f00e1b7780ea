package io.zhibiao.fetcher;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.zhibiao.fetcher.config.FetcherConfig;
import io.zhibiao.fetcher.core.sources.Advice;
import io.zhibiao.fetcher.core.sources.InvalidSources;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.sources.SourcesFile;
import io.zhibiao.fetcher.core.web.Way;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Starts the service, unless its sources are faulty: then it tells all faults and ends with exit code 2. */
@QuarkusMain
public final class FetcherMain implements QuarkusApplication {
    /** Exit code when the configuration can't be used. */
    public static final int BAD_CONFIGURATION = 2;

    private static final String SOURCES = "zhibiao.fetcher.sources";

    private static final Logger LOG = Logger.getLogger(FetcherMain.class);

    private final Fetcher fetcher;
    private final FetcherConfig config;

    FetcherMain(Fetcher fetcher, FetcherConfig config) {
        this.fetcher = fetcher;
        this.config = config;
    }

    /** Checks the sources before anything is started or connected. */
    @SuppressWarnings("SystemOut") // the log is not there yet, and a stack trace would bury the faults
    public static void main(String... args) {
        try {
            sources();
        } catch (InvalidSources e) {
            System.err.println(e.getMessage());
            System.exit(BAD_CONFIGURATION);
        }
        Quarkus.run(FetcherMain.class, args);
    }

    @Override
    public int run(String... args) throws InvalidSources {
        Sources sources = sources();
        warn(sources);
        fetcher.start(sources);
        Quarkus.waitForExit();
        return 0;
    }

    /** What is allowed and risky is said at each start, not only when the file is checked. */
    private void warn(Sources sources) {
        Advice.on(sources).forEach(advice -> LOG.warnf("source worth a second look: %s", advice));
        if (config.contact().equals(FetcherConfig.NO_CONTACT)
                && sources.all().stream().anyMatch(FetcherMain::isOfOthers)) {
            LOG.warn("sites can't reach who runs this: set ZHIBIAO_FETCHER_CONTACT to a mail or web address");
        }
    }

    private static boolean isOfOthers(Source source) {
        return source.access().way().reach() == Way.Reach.PUBLIC;
    }

    private static Sources sources() throws InvalidSources {
        Optional<Path> file = ConfigProvider.getConfig().getOptionalValue(SOURCES, Path.class);
        return SourcesFile.read(
                file.orElseThrow(() -> InvalidSources.of(SOURCES, "is not set: give it the path of the sources file")));
    }
}
