package io.zhibiao.indexer.messaging;

import io.zhibiao.indexer.core.Letter;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Records as letters, for who reads a topic on its own. */
public final class Letters {
    private Letters() {}

    /** The letters, numbered from 0. */
    public static List<Letter> of(ConsumerRecords<byte[], byte[]> records) {
        return new Batch(records).letters();
    }
}
