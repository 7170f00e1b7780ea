package io.zhibiao.fetcher.http;

import java.util.Arrays;
import java.util.List;

/** Addresses that no source may be led to, each for a reason of its own, and spellings that hide them. */
final class ForbiddenPlaces {
    /** In the order of the registries of special purposes, with the wires of clouds among them. */
    static final List<String> ADDRESSES = words("""
            0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1 127.0.0.53
            127.255.255.254 168.63.129.16 169.254.0.1 169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.255 192.0.0.1
            192.0.0.192 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.168.255.255 192.175.48.1 198.18.0.1
            198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
            :: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:0:127.0.0.1 64:ff9b::7f00:1
            64:ff9b::a00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::7f00:1 100::1 100:0:0:1::1 2001::1 2001:0:7f00:1::1 2001:2::1
            2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1:: 2002:a00:1::1 2002:a9fe:a9fe::1 2002:c0a8:1:: 3fff::1 5f00::1
            fc00::1 fd00:ec2::254 fd12:3456::1 fe80::1 fe80::5efe:7f00:1 fec0::1 ff02::1 ff0e::1""");

    /** Ways to write this machine that some parser takes for it; {@code %} stands for the port. */
    static final List<String> SPELLINGS = words("""
            127.1:% 127.0.1:% 0:% 2130706433:% 017700000001:% 0x7f000001:% 0x7f.1:% 0x7f.0.0.1:% 0177.0.0.1:% 0177.1:%
            127.000.000.001:% 127.0.0.1.:% localhost:% LOCALHOST:% localhost.:% [::1]:% [::]:% [0:0:0:0:0:0:0:1]:% [0000::1]:%
            [::ffff:7f00:1]:% [::FFFF:127.0.0.1]:% [0:0:0:0:0:ffff:7f00:0001]:% [64:ff9b::127.0.0.1]:% [::1%25lo]:%
            user:secret@127.0.0.1:% www.gov.cn@127.0.0.1:% www.gov.cn%2f@127.0.0.1:% １２７.0.0.1:% 127。0。0。1:% 127．0．0．1:%
            ①②⑦.⓪.⓪.①:% ⓛocalhost:% \\127.0.0.1:% /127.0.0.1:% ///127.0.0.1:% 127.0.0.1:%#@www.gov.cn 127.0.0.1:%?@www.gov.cn
            127.0.0.1:%\\@www.gov.cn 127.0.0.1\t:% localhost%00.gov.cn:% 127.0.0.1%00:% 127.0.0.1,www.gov.cn:% 127.0.0.1:%:80""");

    private ForbiddenPlaces() {}

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("[ \n]+"));
    }
}
