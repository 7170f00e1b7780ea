package io.zhibiao.fetcher.core.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sources file that can't be used; carries all its faults, not only the first. */
public final class InvalidSources extends Exception {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Fault> faults;

    InvalidSources(Path file, List<Fault> faults) {
        this(message(file, faults), faults);
    }

    private InvalidSources(String message, List<Fault> faults) {
        super(message);
        this.faults = new ArrayList<>(faults);
    }

    /** A single fault outside of a file. */
    public static InvalidSources of(String path, String message) {
        Fault fault = new Fault(path, message);
        return new InvalidSources(fault.toString(), List.of(fault));
    }

    /** The faults in the order of the file; at least one. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private static String message(Path file, List<Fault> faults) {
        return faults.stream()
                .map(f -> "\n  " + f)
                .collect(Collectors.joining("", file + ": " + count(faults.size()) + " in the sources file", ""));
    }

    private static String count(int faults) {
        return faults == 1 ? "1 fault" : faults + " faults";
    }
}
