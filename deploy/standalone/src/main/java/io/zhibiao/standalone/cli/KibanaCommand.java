package io.zhibiao.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Kibana's dashboards. */
@Command(
        name = "kibana",
        description = "Data views, searches and dashboards for Kibana 8.19 and 9.x.",
        subcommands = {KibanaImportCommand.class, KibanaPrintCommand.class})
final class KibanaCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: kibana import URL, or kibana print");
    }
}
