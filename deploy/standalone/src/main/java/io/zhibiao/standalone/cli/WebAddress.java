package io.zhibiao.standalone.cli;

import java.net.URI;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A check of addresses that a user names. */
final class WebAddress {
    private WebAddress() {}

    /** The address; one that no browser could open is a fault of the command. */
    static URI require(CommandSpec command, URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new ParameterException(
                    command.commandLine(), address + " is no address: name one that starts with http:// or https://");
        }
        return address;
    }
}
