package io.zhibiao.fetcher.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainPartitionerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.chengdu.gov.cn/a/1.html",
                "http://tjj.chengdu.gov.cn/",
                "https://chengdu.gov.cn",
                "https://rd.chengdu.gov.cn:8080/x?y=1"
            })
    void keepsADomainTogether(String address) {
        assertThat(DomainPartitioner.partition(address, 12))
                .isEqualTo(DomainPartitioner.partition("https://www.chengdu.gov.cn/", 12));
    }

    @Test
    void spreadsDomains() {
        assertThat(IntStream.range(0, 200)
                        .map(i -> DomainPartitioner.partition("https://www.city" + i + ".gov.cn/", 12))
                        .distinct()
                        .count())
                .isEqualTo(12);
    }

    @Test
    void takesAddressesWithoutADomain() {
        assertThat(DomainPartitioner.partition("file:///a/b.html", 4)).isBetween(0, 3);
        assertThat(DomainPartitioner.partition("https://127.0.0.1:8000/", 4)).isBetween(0, 3);
    }
}
