package io.zhibiao.standalone.cli;

/** Messages to the user: on standard error, so that standard output holds results alone. */
final class Console {
    private Console() {}

    static void say(String message) {
        System.err.println("zhibiao: " + message);
    }

    /** Whether somebody looks at standard error. */
    static boolean terminal() {
        return Boolean.getBoolean("zhibiao.terminal");
    }
}
