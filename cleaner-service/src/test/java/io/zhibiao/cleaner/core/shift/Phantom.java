package io.zhibiao.cleaner.core.shift;

import io.zhibiao.cleaner.core.language.Readings;
import io.zhibiao.cleaner.core.language.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A traditional character that the second byte of one character and the first byte of the next spell.
 *
 * @param at byte offset of the second of those two bytes
 */
record Phantom(int at, String reading) {
    static @Nullable Phantom anyIn(String text, Random random) {
        byte[] bytes = DamageModel.bytes(text);
        List<Phantom> found = new ArrayList<>();
        int i = 0;
        while (i + 2 < bytes.length) {
            if ((bytes[i] & 0xff) < 0x80) {
                i++;
                continue;
            }
            char c = Gbk.character(bytes[i + 1] & 0xff, bytes[i + 2] & 0xff);
            String[] readings = Readings.standard().of(c);
            if (Script.standard().isTraditional(c) && readings.length > 0 && (bytes[i + 2] & 0xff) >= 0x81) {
                found.add(new Phantom(i + 2, readings[0]));
            }
            i += 2;
        }
        return found.isEmpty() ? null : DamageModel.any(found, random);
    }
}
