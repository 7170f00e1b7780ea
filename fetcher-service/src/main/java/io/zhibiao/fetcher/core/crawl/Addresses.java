package io.zhibiao.fetcher.core.crawl;

import java.util.Arrays;

/**
 * Addresses that have been met, as hashes of 64 bits in a table of their own: about 16 bytes for each. Of a million, two have one
 * hash with a probability of one in thirty million.
 */
final class Addresses {
    private static final int FIRST_SIZE = 64;
    private static final long FREE = 0;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] table = new long[FIRST_SIZE];
    private int count;

    /** Adds an address; false when it was met before. */
    boolean add(String address) {
        if (!add(table, hash(address))) {
            return false;
        }
        count++;
        if (count * 2 > table.length) {
            grow();
        }
        return true;
    }

    boolean contains(String address) {
        long hash = hash(address);
        return table[place(table, hash)] == hash;
    }

    void clear() {
        table = new long[FIRST_SIZE];
        count = 0;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        Arrays.stream(table).filter(hash -> hash != FREE).forEach(hash -> add(larger, hash));
        table = larger;
    }

    private static boolean add(long[] table, long hash) {
        int place = place(table, hash);
        boolean isNew = table[place] == FREE;
        table[place] = hash;
        return isNew;
    }

    /** Where a hash stands, or would. */
    private static int place(long[] table, long hash) {
        int place = (int) hash & table.length - 1;
        while (table[place] != FREE && table[place] != hash) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    /** FNV-1a over the characters, with its bits mixed as the table takes the low ones; never the one that stands for free. */
    private static long hash(String address) {
        long hash = FNV_START;
        for (int at = 0; at < address.length(); at++) {
            hash = (hash ^ address.charAt(at)) * FNV_PRIME;
        }
        long mixed = hash ^ hash >>> 32;
        return mixed == FREE ? 1 : mixed;
    }
}
