package io.zhibiao.cleaner.core;

import io.zhibiao.cleaner.core.charset.Decoded;
import io.zhibiao.cleaner.core.charset.PageDecoder;
import io.zhibiao.cleaner.core.charset.Plausibility;
import io.zhibiao.cleaner.core.document.DocumentFormat;
import io.zhibiao.cleaner.core.document.Documents;
import io.zhibiao.cleaner.core.language.Lexicon;
import io.zhibiao.cleaner.core.language.Script;
import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.page.PageReader;
import io.zhibiao.cleaner.core.repair.RepairLog;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.PageBundle;
import io.zhibiao.events.RawPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a message holds: a page, a document, or a page with its attachments. Thread-safe. */
final class Sources {
    private final PageDecoder decoder = new PageDecoder(new Plausibility(Lexicon.standard(), Script.standard()));
    private final PageReader reader = new PageReader();
    private final Documents documents = new Documents();

    /** @throws UnreadablePage when the page itself holds nothing; what is wrong with an attachment is told in the posting */
    Source read(RawPage page, byte[] body, RepairLog log) {
        if (!PageBundle.isBundle(page.contentType())) {
            return read(body, page.contentType(), page.url(), List.of(), log);
        }
        PageBundle bundle = bundle(body, String.valueOf(page.contentType()));
        List<Attachment> attachments = new ArrayList<>();
        for (PageBundle.Part part : bundle.attachments()) {
            attachments.add(attachment(part, log));
        }
        PageBundle.Part main = bundle.page();
        return read(main.body(), main.contentType(), name(main), attachments, log);
    }

    private static PageBundle bundle(byte[] body, String contentType) {
        try {
            return PageBundle.read(body, contentType);
        } catch (InvalidEvent e) {
            throw new UnreadablePage("the page is no bundle (" + e.getMessage() + "): fetch it again", e);
        }
    }

    private Source read(
            byte[] body, @Nullable String contentType, String name, List<Attachment> attachments, RepairLog log) {
        Attachments attached = new Attachments(attachments);
        Optional<DocumentFormat> format = DocumentFormat.of(body, contentType, name);
        if (format.isPresent()) {
            return new Source(null, documents.read(body, format.get(), log), attached);
        }
        PageBytes.check(body);
        Decoded decoded = decoder.decode(body, contentType);
        return new Source(decoded.charset(), reader.read(decoded.text(), contentType), attached);
    }

    /** An attachment that can't be read does not take its page along. */
    private Attachment attachment(PageBundle.Part part, RepairLog log) {
        try {
            PageContent content = content(part, log);
            return content.passages().isEmpty()
                    ? Attachment.noText(part.location())
                    : Attachment.of(part.location(), content);
        } catch (UnreadablePage e) {
            return Attachment.unreadable(part.location(), String.valueOf(e.getMessage()));
        }
    }

    private PageContent content(PageBundle.Part part, RepairLog log) {
        Optional<DocumentFormat> format = DocumentFormat.of(part.body(), part.contentType(), name(part));
        if (format.isPresent()) {
            return documents.read(part.body(), format.get(), log);
        }
        if (startsAsMarkup(part.body())) {
            throw new UnreadablePage("the page is HTML in place of a document: the site does not give it out");
        }
        PageBytes.check(part.body());
        return reader.read(decoder.decode(part.body(), part.contentType()).text(), "text/plain");
    }

    private static boolean startsAsMarkup(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 256), StandardCharsets.ISO_8859_1);
        return start.replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<");
    }

    private static String name(PageBundle.Part part) {
        return part.name() == null ? part.location() : part.name();
    }
}
