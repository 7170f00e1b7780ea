package io.zhibiao.standalone.cli;

import io.zhibiao.kibana.upload.ImportFailure;
import io.zhibiao.kibana.upload.Kibana;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports the dashboards into a Kibana. */
@Command(
        name = "import",
        description = "Imports all data views, searches and dashboards, or none when one is refused.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class KibanaImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "URL",
            description = "address of Kibana, with its base path and space if any (http://127.0.0.1:5601/s/economy)")
    private URI url = URI.create("");

    @Option(names = "--overwrite", description = "replace what an earlier import made")
    private boolean overwrite;

    @Mixin
    private BoardOption board = new BoardOption();

    @Mixin
    private KibanaSignIn signIn = new KibanaSignIn();

    @Override
    public Integer call() {
        URI address = WebAddress.require(spec, url);
        Kibana kibana = new Kibana(address, signIn.credentials());
        try {
            int count = kibana.load(board.objects().ndjson(), overwrite);
            Console.say("imported %d objects; open %s/app/dashboards".formatted(count, address));
            return ExitCode.DONE;
        } catch (ImportFailure e) {
            String.valueOf(e.getMessage()).lines().forEach(Console::say);
            return e.kind() == ImportFailure.Cause.REFUSED ? ExitCode.INCOMPLETE : ExitCode.NO_STACK;
        }
    }
}
