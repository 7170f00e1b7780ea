package io.zhibiao.fetcher.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import okhttp3.Dns;

/** Names that lead to public addresses alone: one among the answers that is not refuses the name. */
final class GuardedNames implements Dns {
    private final Dns names;
    private final Predicate<InetAddress> open;

    GuardedNames(Dns names, Predicate<InetAddress> open) {
        this.names = names;
        this.open = open;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = names.lookup(host);
        for (InetAddress address : addresses) {
            if (!open.test(address)) {
                throw new ForbiddenAddress(host + "/" + address.getHostAddress());
            }
        }
        return addresses;
    }
}
