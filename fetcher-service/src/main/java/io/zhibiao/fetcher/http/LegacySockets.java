package io.zhibiao.fetcher.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;

/** Puts {@link LegacyTls} onto sockets that are connected; makes no connections of its own, which the guard would not see. */
final class LegacySockets extends SSLSocketFactory {
    private final X509TrustManager trust;

    LegacySockets(X509TrustManager trust) {
        this.trust = trust;
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) {
        return new LegacySocket(socket, new LegacyTls(host, trust));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return new String[0];
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return new String[0];
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        throw unconnected();
    }

    private static IOException unconnected() {
        return new IOException("only sockets that are connected are encrypted");
    }
}
