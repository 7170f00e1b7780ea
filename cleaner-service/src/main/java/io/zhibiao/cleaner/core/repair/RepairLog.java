package io.zhibiao.cleaner.core.repair;

import io.zhibiao.events.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What was repaired in one posting, and what was left in doubt: counts and a few samples by kind. For one thread. */
public final class RepairLog {
    private static final String DOUBT = "doubt:";
    private static final int SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 60;
    private static final int NOTES = 20;

    private final Map<String, Entry> entries = new TreeMap<>();

    /** Counts one place. */
    public void add(String kind, String before, String after) {
        add(kind, () -> sample(before, after));
    }

    /** The same, for kinds met so often that only the samples that are kept should cost anything. */
    public void add(String kind, Supplier<String> sample) {
        Entry entry = entries.computeIfAbsent(kind, k -> new Entry());
        entry.count++;
        if (entry.samples.size() < SAMPLES) {
            entry.samples.add(sample.get());
        }
    }

    /** A sample as it is told. */
    public static String sample(String before, String after) {
        return shown(before) + " -> " + shown(after);
    }

    /** Counts places without a sample. */
    public void add(String kind, int count) {
        if (count > 0) {
            entries.computeIfAbsent(kind, k -> new Entry()).count += count;
        }
    }

    /** Counts one place that looks damaged and was left as it is, because no repair of it is sure enough. */
    public void doubt(String kind, String place) {
        Entry entry = entries.computeIfAbsent(DOUBT + kind, k -> new Entry());
        entry.count++;
        if (entry.samples.size() < SAMPLES) {
            entry.samples.add(shown(place));
        }
    }

    /** The kinds of doubt, as a posting's flags tell them. */
    public List<String> doubts() {
        return entries.keySet().stream().filter(kind -> kind.startsWith(DOUBT)).toList();
    }

    /** Counts one thing that is told in words, uncut. */
    public void note(String kind, String words) {
        Entry entry = entries.computeIfAbsent(kind, k -> new Entry());
        entry.count++;
        if (entry.samples.size() < NOTES) {
            entry.samples.add(words);
        }
    }

    /** How many places of a kind were touched. */
    public int count(String kind) {
        Entry entry = entries.get(kind);
        return entry == null ? 0 : entry.count;
    }

    /** The repairs by kind, in the order of their names. */
    public List<Repair> repairs() {
        List<Repair> repairs = new ArrayList<>();
        entries.forEach((kind, entry) -> repairs.add(new Repair(kind, entry.count, entry.samples)));
        return repairs;
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SAMPLE ? text : text.substring(0, LONGEST_SAMPLE) + "…";
    }

    private static final class Entry {
        private final List<String> samples = new ArrayList<>();
        private int count;
    }
}
