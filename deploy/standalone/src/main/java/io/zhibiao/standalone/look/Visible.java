package io.zhibiao.standalone.look;

/** Characters as a reader may be shown them: those that would turn text around, hide it or steer a terminal stand as their code points. */
final class Visible {
    private Visible() {}

    /** The character itself, or {@code [U+202E]}. */
    static String of(int c) {
        return isSeen(c) ? Character.toString(c) : "[U+%04X]".formatted(c);
    }

    /** A text of such characters; tabs stay. */
    static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> visible.append(c == '\t' ? "\t" : of(c)));
        return visible.toString();
    }

    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED;
    }
}
