package io.zhibiao.fetcher.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLServerSocket;

/** A process of its own, whose JDK still allows what is refused today: serves one page in one version and suite of TLS. */
final class OldTlsServer {
    private OldTlsServer() {}

    public static void main(String... arguments) throws Exception {
        try (SSLServerSocket server = listen(Path.of(arguments[0]))) {
            server.setEnabledProtocols(new String[] {arguments[1]});
            server.setEnabledCipherSuites(new String[] {arguments[2]});
            System.out.println(server.getLocalPort());
            while (true) {
                serve(server);
            }
        }
    }

    private static void serve(SSLServerSocket server) {
        try (Socket client = server.accept();
                InputStream in = client.getInputStream();
                OutputStream out = client.getOutputStream()) {
            if (in.read(new byte[8_192]) > 0) {
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\npage"
                        .getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            System.err.println("refused: " + e);
        }
    }

    private static SSLServerSocket listen(Path keys) throws Exception {
        return (SSLServerSocket)
                Keys.context(keys).getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }
}
