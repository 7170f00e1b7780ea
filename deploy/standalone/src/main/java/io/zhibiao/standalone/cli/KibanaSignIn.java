package io.zhibiao.standalone.cli;

import io.zhibiao.kibana.upload.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How to sign in to Kibana: secrets come from files or the environment, never from the command line, which others can read. */
final class KibanaSignIn {
    private static final String API_KEY = "ZHIBIAO_KIBANA_API_KEY";
    private static final String PASSWORD = "ZHIBIAO_KIBANA_PASSWORD";

    private final Map<String, String> environment;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "user; the password is read from --password-file or " + PASSWORD)
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", description = "file that holds the user's password")
    private @Nullable Path passwordFile;

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            description = "file that holds an encoded API key (also: " + API_KEY + ")")
    private @Nullable Path apiKeyFile;

    KibanaSignIn() {
        this(System.getenv());
    }

    KibanaSignIn(Map<String, String> environment) {
        this.environment = environment;
    }

    Credentials credentials() {
        if (user != null) {
            return new Credentials.Password(user, secret(passwordFile, PASSWORD));
        }
        boolean key = apiKeyFile != null || environment.containsKey(API_KEY);
        return key ? new Credentials.ApiKey(secret(apiKeyFile, API_KEY)) : new Credentials.None();
    }

    private String secret(@Nullable Path file, String variable) {
        try {
            String secret = file == null ? environment.getOrDefault(variable, "") : Files.readString(file);
            if (secret.isBlank()) {
                throw fault((file == null ? variable + " is not set" : file + " is empty"));
            }
            return secret.strip();
        } catch (IOException e) {
            throw fault(file + " can't be read: " + e.getMessage());
        }
    }

    private ParameterException fault(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
