package io.zhibiao.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine;

/** The version of the build. */
final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/io/zhibiao/standalone/build.properties")) {
            build.load(in);
        }
        return new String[] {"zhibiao " + build.getProperty("version") + ", Java " + Runtime.version()};
    }
}
