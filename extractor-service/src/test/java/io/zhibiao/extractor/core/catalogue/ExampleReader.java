package io.zhibiao.extractor.core.catalogue;

import io.zhibiao.events.Block;
import io.zhibiao.events.BlockType;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.PostingKind;
import io.zhibiao.extractor.Given;
import io.zhibiao.extractor.core.claim.PostingReader;
import io.zhibiao.extractor.core.claim.Rules;
import io.zhibiao.extractor.core.lexicon.Lexicon;
import io.zhibiao.extractor.core.lexicon.LexiconLoader;
import io.zhibiao.extractor.core.lexicon.YamlFaults;
import io.zhibiao.extractor.core.outline.HeadingWords;
import io.zhibiao.extractor.core.outline.Outliner;
import io.zhibiao.extractor.core.place.Places;
import io.zhibiao.extractor.core.token.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the examples of the catalogue with the extractor's own tokens and rules. It tells entries rather than events: an entry that is not
 * published and plain words may look alike in an event, and a test must tell them apart.
 */
final class ExampleReader {
    private static final String HEADING = "二、2024年主要目标";
    private static final Places PLACES = Places.standard();
    private static final Pattern CELLS = Pattern.compile("\\s*\\|\\s*");

    private final Tokenizer tokenizer;
    private final Outliner outliner;
    private final PostingReader reader;

    ExampleReader(Catalogue catalogue) {
        YamlFaults faults = new YamlFaults();
        Lexicon lexicon = LexiconLoader.load(catalogue.names(), PLACES.sureNames(), faults);
        this.tokenizer = new Tokenizer(lexicon);
        this.outliner = new Outliner(HeadingWords.load(faults));
        this.reader = new PostingReader(catalogue, lexicon, PLACES, Rules.all());
        faults.refuse();
    }

    /** The entries that the claims of an example name; a clause, or a table's row where it holds a bar. */
    Set<String> entries(String example) {
        CleanPosting posting =
                example.contains("|") ? table(CELLS.split(example)) : Given.plan(HEADING + "\n" + example + "。");
        Set<String> ids = new LinkedHashSet<>();
        reader.read(posting, Given.COUNTY, outliner.lines(posting), tokenizer.read(posting.text()), (draft, line) -> {
            if (draft.subject().entry() != null) {
                ids.add(draft.subject().entry().id());
            }
        });
        return ids;
    }

    private static CleanPosting table(String[] cells) {
        List<List<String>> rows = List.of(List.of("指标名称", "单位", "2024年目标"), List.of(cells));
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        int start = text.length();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(String.join("\t", row)));
        text.append(String.join("\n", lines));
        List<Block> blocks = List.of(
                Block.of(BlockType.HEADING, 1, 0, start - 1),
                new Block(BlockType.TABLE, 0, start, text.length(), rows, null));
        return Given.posting(PostingKind.PLAN_REPORT, text.toString(), blocks, List.of());
    }
}
