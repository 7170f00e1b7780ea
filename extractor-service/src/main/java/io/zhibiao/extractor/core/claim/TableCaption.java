package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.extractor.core.lexicon.TableWords;
import io.zhibiao.extractor.core.token.Token.When;
import io.zhibiao.extractor.core.token.Tokenizer;
import io.zhibiao.extractor.core.token.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lines in front of a table tell of all its values. The nearest line that tells a thing counts.
 *
 * @param words the lines, in the order of the text
 */
record TableCaption(
        String words,
        Tokens tokens,
        @Nullable When when,
        @Nullable ClaimKind kind) {
    static TableCaption of(List<String> nearestFirst, Tokenizer tokenizer, TableWords tables) {
        When when = null;
        ClaimKind kind = null;
        for (String line : nearestFirst) {
            TableColumn told = TableColumn.of(line, tokenizer.read(line), tables);
            when = when == null ? told.when() : when;
            kind = kind == null ? told.kind() : kind;
        }
        String words = String.join(" ", nearestFirst.reversed());
        return new TableCaption(words, tokenizer.read(words), when, kind);
    }

    /** What a table of years or places is about. */
    TableName topic(NameFinder names) {
        Subject subject = names.first(new Clause(tokens, 0, tokens.size(), 0, words.length()));
        return new TableName(subject == null ? "" : subject.surface(), "", false, false);
    }

    /** What stands behind 单位：; empty where nothing does. */
    String unit() {
        int at = words.indexOf("单位");
        return at < 0 ? "" : words.substring(Math.min(words.length(), at + 3));
    }
}
