package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.divisions.Division;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;

/** How often a passage names what a name may mean; a full name counts double, one that only tells where another lies does not. */
final class Counts {
    /** By identity: all mentions of a name share one list. */
    private final IdentityHashMap<List<Division>, double[]> byName = new IdentityHashMap<>();

    Counts(List<Passage> passages, Set<Division> adopted) {
        for (Passage passage : passages) {
            for (Chain chain : passage.chains()) {
                if (chain.trusted() || adopted(chain, adopted)) {
                    byName.computeIfAbsent(chain.candidates(), c -> new double[1])[0] +=
                            chain.kind().sure() ? 2 : 1;
                }
            }
        }
    }

    private static boolean adopted(Chain chain, Set<Division> adopted) {
        for (Division candidate : chain.candidates()) {
            if (adopted.contains(candidate)) {
                return true;
            }
        }
        return false;
    }

    void forEach(ObjDoubleConsumer<List<Division>> consumer) {
        byName.forEach((candidates, count) -> consumer.accept(candidates, count[0]));
    }
}
