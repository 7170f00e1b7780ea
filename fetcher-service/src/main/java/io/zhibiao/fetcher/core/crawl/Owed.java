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

    private final Map<String, ListLink> byKey = new LinkedHashMap<>();
    private final Set<String> ofFirstPass = new HashSet<>();

    /** Adds what is not published of a list's links; those met in a first pass are no news when they come later. */
    void add(Collection<ListLink> links, PageStates states, boolean inFirstPass) {
        for (ListLink link : links) {
            String key = CanonicalUrl.of(link.address());
            if (byKey.size() < MOST && isOwed(key, states)) {
                byKey.put(key, link);
                if (inFirstPass) {
                    ofFirstPass.add(key);
                }
            }
        }
    }

    /** Whether an article is owed since a first pass. */
    boolean isOfFirstPass(String key) {
        return ofFirstPass.contains(key);
    }

    /** Forgets an article that has been published. */
    void settle(String key) {
        byKey.remove(key);
        ofFirstPass.remove(key);
    }

    /** Forgets what has been published since, for another source too, and what is gone. */
    void settle(PageStates states) {
        byKey.keySet().removeIf(key -> !isOwed(key, states));
        ofFirstPass.retainAll(byKey.keySet());
    }

    /** The links together with those that are owed, each once. */
    List<ListLink> with(Collection<ListLink> links) {
        Map<String, ListLink> all = new LinkedHashMap<>();
        links.forEach(link -> all.put(link.address(), link));
        byKey.values().forEach(link -> all.putIfAbsent(link.address(), link));
        return List.copyOf(all.values());
    }

    private static boolean isOwed(String key, PageStates states) {
        Optional<PageState> state = states.get(key);
        return state.isEmpty()
                || (state.get().contentHash() == null && state.get().failures() < Plan.GONE);
    }
}
