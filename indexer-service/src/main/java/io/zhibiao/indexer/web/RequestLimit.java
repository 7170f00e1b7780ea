package io.zhibiao.indexer.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * So many requests a minute for each address, a tenth of them at once. Of addresses that have not been heard for long nothing is
 * kept, so that many of them don't fill the memory. Thread-safe.
 */
final class RequestLimit {
    private static final int MOST_ADDRESSES = 10_000;
    private static final double MINUTE = 60e9;

    private final double aMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** Takes the clock as well, which tells nanoseconds. */
    RequestLimit(int aMinute, LongSupplier nanos) {
        this.aMinute = aMinute;
        this.nanos = nanos;
    }

    /** How many requests are left at a moment. */
    private record Bucket(double left, long at) {}

    /** Takes one request of an address: 0 when it is admitted, else after how many whole seconds one would be. */
    synchronized int secondsToWait(String address) {
        double left = left(buckets.get(address));
        boolean admitted = left >= 1;
        buckets.put(address, new Bucket(admitted ? left - 1 : left, nanos.getAsLong()));
        return admitted ? 0 : (int) Math.ceil((1 - left) * 60 / aMinute);
    }

    private double left(@Nullable Bucket bucket) {
        double most = Math.max(1, aMinute / 10);
        return bucket == null ? most : Math.min(most, bucket.left + (nanos.getAsLong() - bucket.at) * aMinute / MINUTE);
    }
}
