package io.zhibiao.standalone.cli;

import io.zhibiao.kibana.definition.Definitions;
import io.zhibiao.kibana.objects.SavedObjects;
import java.net.URI;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where links of the dashboards lead to. */
final class BoardOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--board",
            paramLabel = "URL",
            defaultValue = SavedObjects.LOCAL_BOARD,
            description = "address of the board that links lead to (default: ${DEFAULT-VALUE})")
    private URI board = URI.create(SavedObjects.LOCAL_BOARD);

    /** The objects whose links lead there. */
    SavedObjects objects() {
        String address = WebAddress.require(command, board).toString().replaceAll("/+$", "");
        return new SavedObjects(Definitions.standard(), address);
    }
}
