package io.zhibiao.indexer.reindex;

import io.zhibiao.events.EventJson;
import io.zhibiao.events.Topic;
import io.zhibiao.indexer.core.Letter;
import io.zhibiao.indexer.core.Rebuild;
import io.zhibiao.indexer.core.Rejection;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Write;
import io.zhibiao.indexer.elasticsearch.Changed;
import io.zhibiao.indexer.elasticsearch.ElasticsearchDocuments;
import io.zhibiao.indexer.elasticsearch.Generations;
import io.zhibiao.indexer.elasticsearch.Search;
import io.zhibiao.indexer.elasticsearch.Transport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Moves all documents to new indices. Readers read on; writers are held for the last step, in which the new indices get what was
 * written meanwhile and the aliases are led to them, and then go on by themselves. When it fails all is as it was.
 */
public final class Reindex {
    /** What the old indices know and the topics do not: history, alerts, when a posting was seen first and what it repeats. */
    private static final Set<Index> TAKEN_OVER = EnumSet.complementOf(EnumSet.of(Index.INDICATORS, Index.TARGETS));

    private final Transport transport;
    private final String bootstrap;
    private final Generations generations;
    private final Consumer<String> progress;

    /**
     * A reindexing.
     *
     * @param bootstrap address of the broker that has the topics
     * @param progress is told what goes on, a line each
     */
    public Reindex(Transport transport, String bootstrap, Consumer<String> progress) {
        this.transport = transport;
        this.bootstrap = bootstrap;
        this.generations = new Generations(transport);
        this.progress = progress;
    }

    /**
     * Does it.
     *
     * @param keep whether the old indices stay, without their aliases
     */
    public void run(boolean keep) {
        Map<Index, String> old = generations.present();
        Map<Index, String> made = generations.create(generations.shards(old.getOrDefault(Index.INDICATORS, "")));
        progress.accept("new indices: " + made.values());
        boolean led = false;
        try {
            fill(old, made);
            led = true;
        } finally {
            if (!led) {
                generations.block(old.values(), false);
                generations.delete(made.values());
            }
        }
        progress.accept("all aliases lead to the new indices");
        if (!keep) {
            generations.delete(old.values());
        }
    }

    private void fill(Map<Index, String> old, Map<Index, String> made) {
        Rebuild rebuild =
                new Rebuild(new ElasticsearchDocuments(transport), generations.documents(made), new Search(transport));
        List<Changed> changed = new ArrayList<>();
        TAKEN_OVER.forEach(index -> changed.add(new Changed(
                transport, index, old.getOrDefault(index, ""), generations.shards(old.getOrDefault(index, "")))));
        try (TopicReader postings = new TopicReader(bootstrap, Topic.Names.POSTINGS_CLEAN);
                TopicReader events = new TopicReader(bootstrap, Topic.Names.INDICATORS)) {
            generations.refresh(old.values());
            changed.forEach(documents -> drain(documents, rebuild::takeOver));
            postings.read(letters -> tell(letters, rebuild::postings));
            events.read(letters -> tell(letters, rebuild::events));
            generations.block(old.values(), true);
            progress.accept("writers are held");
            generations.refresh(old.values());
            changed.forEach(documents -> drain(documents, rebuild::catchUp));
            postings.read(letters -> tell(letters, rebuild::postings));
        }
        generations.refresh(made.values());
        generations.lead(old, made);
    }

    private static void drain(Changed documents, Consumer<List<Write.Put>> taker) {
        for (List<Write.Put> some = documents.next(); !some.isEmpty(); some = documents.next()) {
            taker.accept(some);
        }
    }

    private void tell(List<Letter> letters, Function<List<Letter>, List<Rejection>> step) {
        List<Rejection> rejections = step.apply(letters);
        if (!rejections.isEmpty()) {
            progress.accept("left out, as it was before: "
                    + EventJson.line(rejections.stream()
                            .map(Rejection::reason)
                            .distinct()
                            .toList()));
        }
    }
}
