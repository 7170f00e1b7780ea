package io.zhibiao.extractor.core.lexicon;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words of tables, from {@code tables.yaml}; the lists' comments there tell what each is for.
 *
 * @param names columns of names
 * @param skipped columns without claims
 * @param growth columns of growth
 * @param completion columns of completion
 * @param change columns of amounts of change
 * @param share columns of shares
 * @param aims headers of aims
 * @param results headers of results
 * @param month columns of the last month of what the table is about
 * @param sums columns of all months up to it
 * @param plain words that tell how much, not what of
 * @param risen ends of names whose values are growth
 * @param fallen ends of names whose values are falls
 * @param parts what stands in front of a part's name
 */
public record TableWords(
        List<String> names,
        List<String> skipped,
        List<String> growth,
        List<String> completion,
        List<String> change,
        List<String> share,
        List<String> aims,
        List<String> results,
        List<String> month,
        List<String> sums,
        List<String> plain,
        List<String> risen,
        List<String> fallen,
        List<String> parts) {
    private static final Set<String> KEYS = Arrays.stream(TableWords.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** Reads the file; faults are noted. */
    static TableWords read(YamlFile file) {
        file.keys(file.root(), "(file)", KEYS);
        return new TableWords(
                required(file, "names"),
                required(file, "skipped"),
                required(file, "growth"),
                required(file, "completion"),
                required(file, "change"),
                required(file, "share"),
                required(file, "aims"),
                required(file, "results"),
                required(file, "month"),
                required(file, "sums"),
                required(file, "plain"),
                required(file, "risen"),
                required(file, "fallen"),
                required(file, "parts"));
    }

    private static List<String> required(YamlFile file, String key) {
        List<String> words = file.texts(file.root().path(key), key);
        if (words.isEmpty()) {
            file.fault(key, "is required and must not be empty");
        }
        return List.copyOf(words);
    }
}
