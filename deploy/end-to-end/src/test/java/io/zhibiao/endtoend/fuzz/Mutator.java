package io.zhibiao.endtoend.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes bytes at some places: flips, cuts, repeats, splices of another seed, and words that parsers take to heart. */
final class Mutator {
    private static final List<byte[]> WORDS = List.of(
            bytes("<table><tr><td rowspan=99999 colspan=99999>"),
            bytes("</p>"),
            bytes("<!--"),
            bytes("<![CDATA["),
            bytes("&#x10FFFF;"),
            bytes("&#xD800;"),
            bytes("99999999999999999999"),
            bytes("-1"),
            bytes("0.0000000000000000001%"),
            bytes("二〇二四年"),
            bytes("百分之"),
            bytes("万亿千百十"),
            bytes("（"),
            bytes("\t\t\t"),
            bytes("\r\n\r\n"),
            bytes("%s%n%00"),
            bytes("&a: [*a, *a]"),
            bytes("!!java.lang.Object"),
            bytes("charset=utf-7"),
            bytes("charset=gb18030"),
            new byte[] {0},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            new byte[] {(byte) 0x81, 0x30, (byte) 0x81, 0x30});

    private static final int LARGEST = 400_000;

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /** A changed copy. */
    byte[] changed(byte[] seed, byte[] other) {
        byte[] changed = seed;
        for (int times = 1 + random.nextInt(8); times > 0; times--) {
            changed = once(changed, other);
        }
        return changed.length > LARGEST ? Arrays.copyOf(changed, LARGEST) : changed;
    }

    private byte[] once(byte[] bytes, byte[] other) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 << random.nextInt(12));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, at);
            case 1 -> joined(bytes, at, new byte[0], at + length);
            case 2 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
            case 3 -> joined(bytes, at, WORDS.get(random.nextInt(WORDS.size())), at);
            case 4 -> joined(bytes, at, piece(other), Math.min(bytes.length, at + random.nextInt(64)));
            case 5 -> Arrays.copyOf(bytes, at);
            default -> joined(bytes, at, noise(length), at + length);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        if (at < copy.length) {
            copy[at] = (byte) (copy[at] ^ (1 << random.nextInt(8)));
        }
        return copy;
    }

    private byte[] piece(byte[] other) {
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + 1 + random.nextInt(4096)));
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[] bytes, int upTo, byte[] between, int from) {
        byte[] joined = Arrays.copyOf(bytes, upTo + between.length + bytes.length - from);
        System.arraycopy(between, 0, joined, upTo, between.length);
        System.arraycopy(bytes, from, joined, upTo + between.length, bytes.length - from);
        return joined;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
