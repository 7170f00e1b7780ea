package io.zhibiao.extractor.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

class PostingPartitionerTest {
    @Test
    void allOfAPostingGoesToThePartitionOfItsId() {
        int marker = PostingPartitioner.partition("0a1b", 6);
        assertThat(PostingPartitioner.partition("0a1b/77", 6)).isEqualTo(marker);
        assertThat(PostingPartitioner.partition("0a1b/78", 6)).isEqualTo(marker);
    }

    @Test
    void theMarkersPartitionIsTheOneKafkaWouldChoose() {
        byte[] key = "0a1b".getBytes(StandardCharsets.UTF_8);
        assertThat(PostingPartitioner.partition("0a1b", 6)).isEqualTo(Utils.toPositive(Utils.murmur2(key)) % 6);
    }
}
