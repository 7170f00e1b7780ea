package io.zhibiao.events.divisions;

import java.util.ArrayList;
import java.util.List;

/** Tab-separated lines with a header; faults are kept with file and line, so that all are told at once. */
final class Table {
    private final String file;
    private final List<String> faults;

    Table(String file, List<String> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Takes one line apart. */
    interface Reader {
        void read(String[] fields, Line line);
    }

    void read(List<String> lines, String header, Reader reader) {
        if (lines.isEmpty() || !lines.getFirst().equals(header)) {
            faults.add(file + ":1: the header must be: " + header.replace("\t", "<tab>"));
            return;
        }
        int columns = header.split("\t", -1).length;
        for (int i = 1; i < lines.size(); i++) {
            Line line = new Line(i + 1);
            String[] fields = lines.get(i).split("\t", -1);
            if (line.check(fields.length == columns, "has " + fields.length + " fields instead of " + columns)) {
                reader.read(fields, line);
            }
        }
    }

    /** A place to tell faults of. */
    final class Line {
        private final int number;

        private Line(int number) {
            this.number = number;
        }

        boolean check(boolean holds, String fault) {
            if (!holds) {
                faults.add(file + ":" + number + ": " + fault);
            }
            return holds;
        }

        int year(String field, int absent) {
            if (field.equals("-")) {
                return absent;
            }
            boolean four = field.length() == 4 && field.chars().allMatch(c -> c >= '0' && c <= '9');
            return check(four, "no year: " + field) ? Integer.parseInt(field) : absent;
        }

        List<String> list(String field) {
            if (field.equals("-")) {
                return List.of();
            }
            List<String> items = new ArrayList<>(List.of(field.split(";", -1)));
            check(items.stream().noneMatch(String::isBlank), "empty item in the list: " + field);
            return items;
        }
    }
}
