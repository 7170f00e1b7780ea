package io.zhibiao.standalone.cli;

/** What the command line ends with. */
final class ExitCode {
    /** All was done. */
    static final int DONE = 0;

    /** Something could not be read or did not arrive; the rest was done. */
    static final int INCOMPLETE = 1;

    /** The command, an option or a configuration file is wrong; nothing was done. */
    static final int USAGE = 2;

    /** The servers could not be started or reached. */
    static final int NO_STACK = 3;

    private ExitCode() {}
}
