package io.zhibiao.indexer.web;

/** Finds what is no escape in an address (RFC 3986, section 2.1). */
final class BadEscape {
    private BadEscape() {}

    /** Index of the first % that no two hexadecimal digits follow; -1 where there is none. */
    static int in(String address) {
        for (int i = address.indexOf('%'); i >= 0; i = address.indexOf('%', i + 1)) {
            if (i + 2 >= address.length() || !isHex(address.charAt(i + 1)) || !isHex(address.charAt(i + 2))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }
}
