package io.zhibiao.events.divisions;

import java.util.List;

/**
 * A division's name in a text.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param candidates all divisions of that name, former ones too; never empty
 */
public record Mention(int start, int end, String name, NameKind kind, List<Division> candidates) {}
