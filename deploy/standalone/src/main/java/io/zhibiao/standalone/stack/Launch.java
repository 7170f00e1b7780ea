package io.zhibiao.standalone.stack;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a server is started.
 *
 * @param command the program and its arguments
 * @param atEnd what is to be done when the process has ended in order
 */
record Launch(String name, List<String> command, Runnable atEnd) {
    Launch {
        command = List.copyOf(command);
    }

    /** The same, started through another program. */
    Launch through(List<String> wrapper) {
        return new Launch(
                name, Stream.concat(wrapper.stream(), command.stream()).toList(), atEnd);
    }
}
