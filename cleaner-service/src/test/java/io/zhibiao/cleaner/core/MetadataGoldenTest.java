package io.zhibiao.cleaner.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.CleanPosting;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of the folder {@code metadata}: a page, and below the line what its posting must tell of itself. */
class MetadataGoldenTest {
    static List<Path> cases() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(MetadataGoldenTest.class.getResource("metadata"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsOfItself(Path file) throws IOException {
        String[] parts = Files.readString(file).split("\n=====\n", -1);
        String type = file.toString().endsWith(".html") ? "text/html" : "text/plain";
        CleanPosting posting = Pages.clean(parts[0].getBytes(StandardCharsets.UTF_8), type);
        Map<String, String> wanted = wanted(parts[1]);
        Map<String, String> told = told(posting);
        told.keySet().retainAll(wanted.keySet());
        assertThat(told).isEqualTo(wanted);
    }

    private static Map<String, String> wanted(String lines) {
        Map<String, String> wanted = new LinkedHashMap<>();
        lines.strip().lines().forEach(line -> wanted.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
        return wanted;
    }

    private static Map<String, String> told(CleanPosting posting) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("title", String.valueOf(posting.title()));
        told.put("kind", posting.kind().toString().toLowerCase(Locale.ROOT));
        told.put("publisher", String.valueOf(posting.publisher()));
        told.put("documentNumber", String.valueOf(posting.documentNumber()));
        told.put("publishedOn", String.valueOf(posting.publishedOn()));
        told.put("deliveredOn", String.valueOf(posting.deliveredOn()));
        told.put("session", String.valueOf(posting.session()));
        told.put("reportYear", String.valueOf(posting.reportYear()));
        told.put("targetYear", String.valueOf(posting.targetYear()));
        told.put("flags", String.join(" ", posting.flags()));
        told.put("region", posting.region() == null ? "null" : posting.region().name());
        return told;
    }
}
