package io.zhibiao.kibana.definition;

/** A definition that can't be used; the message names the file or the id, and the fault. */
public final class InvalidDefinition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidDefinition(String message) {
        super(message);
    }

    public InvalidDefinition(String message, Throwable cause) {
        super(message, cause);
    }

    static void unless(boolean good, String message) {
        if (!good) {
            throw new InvalidDefinition(message);
        }
    }
}
