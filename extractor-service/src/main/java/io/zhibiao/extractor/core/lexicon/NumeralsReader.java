package io.zhibiao.extractor.core.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code numerals.yaml}; every fault is noted with its key. */
final class NumeralsReader {
    private static final Set<String> KEYS = Set.of("digits", "powers", "more", "counting");

    private final YamlFile file;
    private final byte[] codes = new byte[Character.MAX_VALUE + 1];

    private NumeralsReader(YamlFile file) {
        this.file = file;
    }

    static Numerals read(YamlFile file) {
        file.keys(file.root(), "(file)", KEYS);
        NumeralsReader reader = new NumeralsReader(file);
        reader.group("digits");
        reader.group("powers");
        return new Numerals(reader.codes, reader.characters("more"), reader.characters("counting"));
    }

    private void group(String key) {
        JsonNode group = file.root().path(key);
        if (group.isEmpty()) {
            file.fault(key, "is required and must not be empty");
        }
        for (Map.Entry<String, JsonNode> value : group.properties()) {
            String at = key + "." + value.getKey();
            byte code = key.equals("digits") ? digit(value.getKey()) : power(value.getKey());
            if (code == Numerals.NONE) {
                file.fault(at, key.equals("digits") ? "must be a digit" : "must be a power of ten that numerals have");
            }
            file.texts(value.getValue(), at).forEach(text -> put(text, code, at));
        }
    }

    private void put(String text, byte code, String at) {
        if (text.length() != 1) {
            file.fault(at, "must be single characters: " + text);
        } else if (codes[text.charAt(0)] != Numerals.NONE) {
            file.fault(at, "tells " + text + " twice");
        } else {
            codes[text.charAt(0)] = code;
        }
    }

    private static byte digit(String key) {
        boolean one = key.length() == 1 && key.charAt(0) >= '0' && key.charAt(0) <= '9';
        return one ? (byte) (Numerals.DIGIT + key.charAt(0) - '0') : Numerals.NONE;
    }

    private static byte power(String key) {
        return key.matches("10{1,8}") ? Numerals.power(Double.parseDouble(key)) : Numerals.NONE;
    }

    private String characters(String key) {
        List<String> texts = file.texts(file.root().path(key), key);
        if (texts.isEmpty()) {
            file.fault(key, "is required and must not be empty");
        }
        return String.join("", texts);
    }
}
