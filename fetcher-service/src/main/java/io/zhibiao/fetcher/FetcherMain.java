package io.zhibiao.fetcher;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.zhibiao.fetcher.core.sources.InvalidSources;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.sources.SourcesFile;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, unless its sources are faulty: then it tells all faults and ends with exit code 2. */
@QuarkusMain
public final class FetcherMain implements QuarkusApplication {
    /** Exit code when the configuration can't be used. */
    public static final int BAD_CONFIGURATION = 2;

    private static final String SOURCES = "zhibiao.fetcher.sources";

    private final Fetcher fetcher;

    FetcherMain(Fetcher fetcher) {
        this.fetcher = fetcher;
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
        fetcher.start(sources());
        Quarkus.waitForExit();
        return 0;
    }

    private static Sources sources() throws InvalidSources {
        Optional<Path> file = ConfigProvider.getConfig().getOptionalValue(SOURCES, Path.class);
        return SourcesFile.read(
                file.orElseThrow(() -> InvalidSources.of(SOURCES, "is not set: give it the path of the sources file")));
    }
}
