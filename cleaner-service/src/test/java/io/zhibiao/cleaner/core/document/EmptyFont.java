package io.zhibiao.cleaner.core.document;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The smallest TrueType font that readers accept: two glyphs without a shape, as only text is read from it. */
final class EmptyFont {
    private EmptyFont() {}

    static byte[] bytes() {
        Map<String, byte[]> tables = new LinkedHashMap<>();
        tables.put("cmap", shorts(0, 0));
        tables.put("glyf", new byte[4]);
        tables.put(
                "head",
                shorts(
                        1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1000, 1000, 0, 8, 2, 0,
                        0));
        tables.put("hhea", shorts(1, 0, 880, -120, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, 1));
        tables.put("hmtx", shorts(1000, 0, 0));
        tables.put("loca", shorts(0, 0, 0));
        tables.put("maxp", shorts(1, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0));
        return file(tables);
    }

    private static byte[] file(Map<String, byte[]> tables) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(0x00010000);
            out.writeShort(tables.size());
            out.write(new byte[6]);
            int offset = 12 + 16 * tables.size();
            for (Map.Entry<String, byte[]> table : tables.entrySet()) {
                out.writeBytes(table.getKey());
                out.writeInt(0);
                out.writeInt(offset);
                out.writeInt(table.getValue().length);
                offset += (table.getValue().length + 3) / 4 * 4;
            }
            for (byte[] table : tables.values()) {
                out.write(table);
                out.write(new byte[(4 - table.length % 4) % 4]);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] shorts(int... values) {
        byte[] bytes = new byte[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[2 * i] = (byte) (values[i] >> 8);
            bytes[2 * i + 1] = (byte) values[i];
        }
        return bytes;
    }
}
