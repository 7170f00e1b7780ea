package io.zhibiao.endtoend.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key of this machine's loopback address and the certificate that vouches for it, made by the JDK's keytool. */
record Certificates(Path keys, Path trusted, String password) {
    static Certificates make(Path folder) throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Path trusted = folder.resolve("trusted.p12");
        String certificate = folder.resolve("certificate.pem").toString();
        String password = Secret.fresh();
        String subject = "-dname CN=localhost -ext SAN=ip:127.0.0.1,dns:localhost";
        keytool(keys, password, "-genkeypair -keyalg EC -groupname secp256r1 -validity 2 " + subject);
        keytool(keys, password, "-exportcert -rfc", "-file", certificate);
        keytool(trusted, password, "-importcert -noprompt", "-file", certificate);
        return new Certificates(keys, trusted, password);
    }

    private static void keytool(Path store, String password, String words, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words.split(" ", -1)));
        command.addAll(List.of(more));
        command.addAll(List.of("-alias", "server", "-keystore", store.toString()));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", password));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }

    /** For a server that shows the certificate. */
    SSLContext context() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, password.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
