package io.zhibiao.cleaner.core.repair;

import io.zhibiao.cleaner.core.language.Script;
import io.zhibiao.cleaner.core.language.Traits;

/** Turns traditional script to simplified: for pages that are written in it, not for a name or two in traditional characters. */
public final class TraditionalScript implements TextRepair {
    /** The kind its repairs are told under. */
    public static final String KIND = "traditional_script";

    private final Script script;

    public TraditionalScript(Script script) {
        this.script = script;
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.has(Traits.TRADITIONAL);
    }

    @Override
    public String apply(String text, RepairLog log) {
        String simplified = script.simplify(text);
        if (!simplified.equals(text)) {
            log.add(KIND, text, simplified);
        }
        return simplified;
    }
}
