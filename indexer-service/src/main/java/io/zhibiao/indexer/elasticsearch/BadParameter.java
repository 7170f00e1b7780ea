package io.zhibiao.indexer.elasticsearch;

/** A parameter of a request that is not one, or has a value that it can't have. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadParameter(String parameter, String value, String expected) {
        super("parameter " + parameter + " can't be \"" + shortened(value) + "\": " + expected);
    }

    private BadParameter(String message) {
        super(message);
    }

    /** A parameter that there is not. */
    public static BadParameter unknown(String parameter, Iterable<String> known) {
        return new BadParameter(
                "there is no parameter " + shortened(parameter) + "; there are " + String.join(", ", known));
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
