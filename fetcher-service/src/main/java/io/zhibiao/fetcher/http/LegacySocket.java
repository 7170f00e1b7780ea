package io.zhibiao.fetcher.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.HandshakeCompletedListener;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.tls.TlsClientProtocol;
import org.jspecify.annotations.Nullable;

/** A connected socket with {@link LegacyTls} on it; only what a client needs that speaks first and asks for nothing special. */
final class LegacySocket extends SSLSocket {
    /** What the client makes its choice from, and can't change: {@link LegacyTls} offers more than these. */
    private static final String[] SUITES = {"TLS_RSA_WITH_AES_128_CBC_SHA"};

    private static final String[] VERSIONS = {"TLSv1.2", "TLSv1.1", "TLSv1"};

    private final Socket socket;
    private final LegacyTls tls;
    private @Nullable TlsClientProtocol protocol;

    LegacySocket(Socket socket, LegacyTls tls) {
        this.socket = socket;
        this.tls = tls;
    }

    @Override
    public void startHandshake() throws IOException {
        TlsClientProtocol started = new TlsClientProtocol(socket.getInputStream(), socket.getOutputStream());
        started.connect(tls);
        protocol = started;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return started().getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return started().getOutputStream();
    }

    /** The raw socket is closed first, as saying goodbye may wait for who does not listen. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public SSLSession getSession() {
        return (SSLSession) Proxy.newProxyInstance(
                LegacySocket.class.getClassLoader(),
                new Class<?>[] {SSLSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProtocol" -> tls.version();
                    case "getCipherSuite" -> tls.suite();
                    case "getPeerCertificates" -> tls.chain();
                    case "getLocalCertificates" -> null;
                    case "isValid" -> true;
                    case "toString" -> tls.version() + " " + tls.suite();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public void setSoTimeout(int timeout) throws SocketException {
        socket.setSoTimeout(timeout);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return socket.getSoTimeout();
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public boolean isInputShutdown() {
        return socket.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return socket.isOutputShutdown();
    }

    @Override
    public InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getPort() {
        return socket.getPort();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return SUITES.clone();
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return SUITES.clone();
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {}

    @Override
    public String[] getSupportedProtocols() {
        return VERSIONS.clone();
    }

    @Override
    public String[] getEnabledProtocols() {
        return VERSIONS.clone();
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {}

    @Override
    public void addHandshakeCompletedListener(HandshakeCompletedListener listener) {}

    @Override
    public void removeHandshakeCompletedListener(HandshakeCompletedListener listener) {}

    @Override
    public void setUseClientMode(boolean mode) {}

    @Override
    public boolean getUseClientMode() {
        return true;
    }

    @Override
    public void setNeedClientAuth(boolean need) {}

    @Override
    public boolean getNeedClientAuth() {
        return false;
    }

    @Override
    public void setWantClientAuth(boolean want) {}

    @Override
    public boolean getWantClientAuth() {
        return false;
    }

    @Override
    public void setEnableSessionCreation(boolean flag) {}

    @Override
    public boolean getEnableSessionCreation() {
        return true;
    }

    private TlsClientProtocol started() throws IOException {
        if (protocol == null) {
            throw new IOException("no handshake was made");
        }
        return protocol;
    }
}
