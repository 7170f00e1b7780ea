package io.zhibiao.fetcher.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses are those of the public network, by the special-purpose registries of RFC 6890 and the wires of clouds. */
final class PublicAddress {
    /** Not public, in CIDR notation. */
    private static final List<Range> V4_REFUSED =
            Arrays.stream("""
                    0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
                    192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15
                    198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
                    168.63.129.16/32""".split("\\s+")).map(Range::of).toList();

    /** All that is assigned to the public IPv6 network. */
    private static final Range V6_PUBLIC = Range.of("2000::/3");

    /** Parts of it that are not public: Teredo, ORCHID, benchmarks, documentation. */
    private static final List<Range> V6_REFUSED =
            List.of(Range.of("2001::/23"), Range.of("2001:db8::/32"), Range.of("3fff::/20"));

    private static final Range SIX_TO_FOUR = Range.of("2002::/16");
    private static final Range NAT64 = Range.of("64:ff9b::/96");
    private static final int IPV4_BYTES = 4;

    private PublicAddress() {}

    /** Whether an address is public; one that carries an IPv4 address within is judged by that. */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return V4_REFUSED.stream().noneMatch(r -> r.holds(bytes));
        }
        if (NAT64.holds(bytes)) {
            return is(v4(bytes, 12));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return is(v4(bytes, 2));
        }
        return V6_PUBLIC.holds(bytes) && V6_REFUSED.stream().noneMatch(r -> r.holds(bytes));
    }

    private static InetAddress v4(byte[] bytes, int from) {
        return address(Arrays.copyOfRange(bytes, from, from + IPV4_BYTES));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four or sixteen bytes are an address", e);
        }
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("no literal address: " + address, e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Range(byte[] prefix, int bits) {
        static Range of(String notation) {
            int slash = notation.indexOf('/');
            InetAddress prefix = literal(notation.substring(0, slash));
            return new Range(prefix.getAddress(), Integer.parseInt(notation.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
