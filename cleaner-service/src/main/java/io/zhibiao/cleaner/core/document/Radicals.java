package io.zhibiao.cleaner.core.document;

import java.text.Normalizer;

/**
 * Characters that a PDF tells by the code of a look-alike: a font draws 长 and the radical ⻓ with one glyph, and writers take either
 * code for it. Radicals and ligatures stand in no text, so each becomes the character that is meant (Unicode, EquivalentUnifiedIdeograph).
 */
final class Radicals {
    private static final String FROM = "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳";
    private static final String TO = "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟";

    private Radicals() {}

    static String resolved(String text) {
        char first = text.charAt(0);
        if (text.length() == 1 && FROM.indexOf(first) >= 0) {
            return TO.substring(FROM.indexOf(first), FROM.indexOf(first) + 1);
        }
        boolean kangxi = first >= '\u2f00' && first <= '\u2fd5';
        boolean ligature = first >= '\ufb00' && first <= '\ufb06';
        return kangxi || ligature ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }
}
