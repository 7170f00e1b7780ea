package io.zhibiao.indexer.core.regions;

import io.zhibiao.events.Level;
import io.zhibiao.events.Region;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A division and how much is known of it.
 *
 * @param path full names from the province down to the division itself
 * @param targets targets of the division itself
 * @param below targets of the divisions below it
 */
public record RegionEntry(
        @Nullable String code, String name, @Nullable Level level, List<String> path, long targets, long below) {
    public RegionEntry {
        path = List.copyOf(path);
    }

    static RegionEntry of(Region region, Map<String, Long> targets) {
        String code = String.valueOf(region.code());
        long own = targets.getOrDefault(code, 0L);
        return new RegionEntry(
                region.code(), region.name(), region.level(), region.path(), own, all(code, targets) - own);
    }

    private static long all(String code, Map<String, Long> targets) {
        String prefix = code.replaceFirst("(?:00)+$", "");
        return targets.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
