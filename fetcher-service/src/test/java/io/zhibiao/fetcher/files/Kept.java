package io.zhibiao.fetcher.files;

import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.web.Body;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is given. */
final class Kept implements Outlet {
    final List<RawPage> pages = new CopyOnWriteArrayList<>();
    final Map<String, String> texts = new ConcurrentHashMap<>();
    final Map<String, PageState> states = new ConcurrentHashMap<>();

    @Override
    public void publish(RawPage page, Body body) {
        pages.add(page);
        texts.put(page.url(), new String(body.bytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void oversized(RawPage page, int limit) {
        pages.add(page);
    }

    @Override
    public void store(PageState state) {
        states.put(state.url(), state);
    }

    @Override
    public void tell(SourceHealth health) {}
}
