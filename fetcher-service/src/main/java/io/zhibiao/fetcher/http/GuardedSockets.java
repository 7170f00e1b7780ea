package io.zhibiao.fetcher.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/**
 * Sockets that connect to public addresses alone. The check is made on the address that is connected to, so no name that answers
 * differently the second time, no redirect and no spelling of an address gets past it.
 */
final class GuardedSockets extends SocketFactory {
    private final Predicate<InetAddress> open;

    GuardedSockets(Predicate<InetAddress> open) {
        this.open = open;
    }

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(address, port));
    }

    private Socket connected(SocketAddress address) throws IOException {
        Socket socket = new Guarded();
        socket.connect(address);
        return socket;
    }

    private final class Guarded extends Socket {
        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress address)
                    || address.isUnresolved()
                    || !open.test(address.getAddress())) {
                throw new ForbiddenAddress(String.valueOf(endpoint));
            }
            super.connect(endpoint, timeout);
        }
    }
}
