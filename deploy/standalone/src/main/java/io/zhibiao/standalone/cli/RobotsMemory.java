package io.zhibiao.standalone.cli;

import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Web;
import java.util.HashMap;
import java.util.Map;

/** Asks for a host's robots.txt once, though several sources are looked at. Not thread-safe. */
final class RobotsMemory implements Web {
    private final Web web;
    private final Map<String, Answer> byAddress = new HashMap<>();

    RobotsMemory(Web web) {
        this.web = web;
    }

    @Override
    public Answer get(Ask ask) {
        return ask.address().endsWith("/robots.txt")
                ? byAddress.computeIfAbsent(ask.address(), a -> web.get(ask))
                : web.get(ask);
    }
}
