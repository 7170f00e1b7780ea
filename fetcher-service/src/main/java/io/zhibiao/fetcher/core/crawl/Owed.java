package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.lists.ListLink;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Articles that a list has named and that are not published yet, because a visit failed, was put off or was over a limit. They
 * are tried again though the list may have moved on.
 */
final class Owed {
    private static final int MOST = 20_000;

    private final Map<String, ListLink> byAddress = new LinkedHashMap<>();
    private final Set<String> ofFirstPass = new HashSet<>();

    /** Adds what is not published of a list's links; those met in a first pass are no news when they come later. */
    void add(Collection<ListLink> links, PageStates states, boolean inFirstPass) {
        for (ListLink link : links) {
            if (byAddress.size() < MOST && isOwed(link, states)) {
                byAddress.put(link.address(), link);
                if (inFirstPass) {
                    ofFirstPass.add(link.address());
                }
            }
        }
    }

    /** Whether an article is owed since a first pass. */
    boolean isOfFirstPass(String address) {
        return ofFirstPass.contains(address);
    }

    /** Forgets what has been published since. */
    void settle(PageStates states) {
        byAddress.values().removeIf(link -> !isOwed(link, states));
        ofFirstPass.retainAll(byAddress.keySet());
    }

    /** The links together with those that are owed, each once. */
    List<ListLink> with(Collection<ListLink> links) {
        Map<String, ListLink> all = new LinkedHashMap<>();
        links.forEach(link -> all.put(link.address(), link));
        byAddress.forEach(all::putIfAbsent);
        return List.copyOf(all.values());
    }

    private static boolean isOwed(ListLink link, PageStates states) {
        Optional<PageState> state = states.get(CanonicalUrl.of(link.address()));
        return state.isEmpty()
                || (state.get().contentHash() == null && state.get().failures() < Plan.GONE);
    }
}
