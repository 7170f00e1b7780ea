package io.zhibiao.events.divisions;

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
        String fault = "number of fields is not " + columns;
        for (int i = 1; i < lines.size(); i++) {
            Line line = new Line(i + 1);
            String[] fields = lines.get(i).split("\t", -1);
            if (line.check(fields.length == columns, fault, fields.length)) {
                reader.read(fields, line);
            }
        }
    }

    /** Whether the field is a number of so many digits. */
    static boolean digits(String field, int count) {
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) < '0' || field.charAt(i) > '9') {
                return false;
            }
        }
        return field.length() == count;
    }

    /** A place to tell faults of. */
    final class Line {
        private final int number;

        private Line(int number) {
            this.number = number;
        }

        /** Notes a fault, with the value it is about, where something does not hold; no text is built where it does. */
        boolean check(boolean holds, String fault, Object value) {
            if (!holds) {
                faults.add(file + ":" + number + ": " + fault + ": " + value);
            }
            return holds;
        }

        int year(String field, int absent) {
            if (field.equals("-")) {
                return absent;
            }
            return check(digits(field, 4), "no year", field) ? Integer.parseInt(field) : absent;
        }

        List<String> list(String field) {
            if (field.equals("-")) {
                return List.of();
            }
            List<String> items = List.of(field.split(";", -1));
            check(!items.contains(""), "empty item in the list", field);
            return items;
        }
    }
}
