package io.zhibiao.cleaner.core.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the names on pages mean; those of the GB family all mean GB18030, which holds the others. */
final class CharsetNames {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> GB_FAMILY = Set.of(
            "gb2312",
            "gb_2312",
            "gb_2312-80",
            "gb2312-80",
            "gbk",
            "x-gbk",
            "gb18030",
            "gb-18030",
            "cp936",
            "ms936",
            "windows-936",
            "936",
            "euc-cn",
            "hz-gb-2312",
            "chinese",
            "csgb2312");

    private CharsetNames() {}

    /** The encoding of a name; none for a name nobody knows. */
    static Optional<Charset> of(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        if (GB_FAMILY.contains(plain)) {
            return Optional.of(GB18030);
        }
        if (plain.equals("utf8") || plain.equals("utf_8")) {
            return Optional.of(Charset.forName("UTF-8"));
        }
        try {
            return Optional.of(Charset.forName(plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
