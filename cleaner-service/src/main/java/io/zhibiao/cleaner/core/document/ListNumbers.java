package io.zhibiao.cleaner.core.document;

/** Numbers of list items in the notations of ECMA-376, ST_NumberFormat, that Chinese documents use. */
final class ListNumbers {
    private static final String DIGITS = "〇一二三四五六七八九";

    private ListNumbers() {}

    static String shown(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital" -> chinese(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
            case "lowerLetter" -> letter(number, 'a');
            case "upperLetter" -> letter(number, 'A');
            default -> Integer.toString(number);
        };
    }

    static String chinese(int number) {
        if (number <= 0 || number >= 100) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        String head = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return head + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1));
    }

    private static String circled(int number) {
        return number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
    }

    private static String letter(int number, char first) {
        return number >= 1 && number <= 26 ? String.valueOf((char) (first + number - 1)) : Integer.toString(number);
    }
}
