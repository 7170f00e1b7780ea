package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {
    private final Addresses addresses = new Addresses();

    @Test
    void tellsWhatWasMetBefore() {
        assertThat(addresses.contains("http://a.example/1")).isFalse();
        assertThat(addresses.add("http://a.example/1")).isTrue();
        assertThat(addresses.add("http://a.example/1")).isFalse();
        assertThat(addresses.contains("http://a.example/1")).isTrue();
        assertThat(addresses.contains("http://a.example/2")).isFalse();
    }

    @Test
    void keepsManyApart() {
        for (int i = 0; i < 200_000; i++) {
            assertThat(addresses.add(address(i))).isTrue();
        }
        for (int i = 0; i < 200_000; i++) {
            assertThat(addresses.contains(address(i))).isTrue();
            assertThat(addresses.contains(address(-i - 1))).isFalse();
        }
    }

    @Test
    void forgetsAll() {
        addresses.add("");
        addresses.clear();

        assertThat(addresses.contains("")).isFalse();
        assertThat(addresses.add("")).isTrue();
    }

    private static String address(int number) {
        return "http://www.city" + number % 97 + ".gov.cn/art/2026/1/20/art_" + number + ".html";
    }
}
