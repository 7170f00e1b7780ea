package io.zhibiao.extractor.core.outline;

import io.zhibiao.extractor.core.lexicon.YamlFaults;
import io.zhibiao.extractor.core.lexicon.YamlFile;
import java.util.List;

/**
 * Words that tell what a heading opens.
 *
 * @param review words of headings that report
 * @param plan words of headings that plan
 * @param titles words in titles of postings that do nothing but plan
 * @param notes headings of explanations
 * @param openings words of sentences that set aims
 * @param year openings of paragraphs that tell of the one year behind
 * @param years openings of paragraphs that tell of the five years behind
 */
public record HeadingWords(
        List<String> review,
        List<String> plan,
        List<String> titles,
        List<String> notes,
        List<String> openings,
        List<String> year,
        List<String> years) {
    private static final String FILE = "lexicon/outline.yaml";

    /** Reads {@code outline.yaml}; faults are noted. */
    public static HeadingWords load(YamlFaults faults) {
        YamlFile file = YamlFile.open(FILE, faults);
        return new HeadingWords(
                required(file, "review"),
                required(file, "plan"),
                required(file, "titles"),
                required(file, "notes"),
                required(file, "openings"),
                required(file, "year"),
                required(file, "years"));
    }

    private static List<String> required(YamlFile file, String key) {
        List<String> words = file.texts(file.root().path(key), key);
        if (words.isEmpty()) {
            file.fault(key, "is required and must not be empty");
        }
        return List.copyOf(words);
    }
}
