package io.zhibiao.kibana.upload;

/** Nothing was imported; the message says why and what to do, a line a fact. */
public final class ImportFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    ImportFailure(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    ImportFailure(Cause cause, String message, Throwable because) {
        super(message, because);
        this.cause = cause;
    }

    /** What kept it. */
    public Cause kind() {
        return cause;
    }

    /** What can keep an import. */
    public enum Cause {
        /** No Kibana answered there, or none that is ready. */
        UNREACHABLE,

        /** Credentials are missing, wrong, or have too few rights. */
        DENIED,

        /** A Kibana older than the objects. */
        VERSION,

        /** Objects of these ids are there, or Kibana did not like one. */
        REFUSED
    }
}
