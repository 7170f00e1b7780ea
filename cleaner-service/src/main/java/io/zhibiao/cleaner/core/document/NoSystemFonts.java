package io.zhibiao.cleaner.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * One small font in place of every font that is not embedded. Text and widths come from the PDF itself, so that no shape is needed;
 * and searching the machine would take seconds, a cache file in somebody's home, and 20 MB of heap for a Chinese font.
 */
final class NoSystemFonts implements FontMapper {
    private static final String SMALL = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;

    private NoSystemFonts(TrueTypeFont font) {
        this.font = font;
    }

    /** For the whole process: the library knows one mapper. */
    static void install() {
        FontMappers.set(Holder.MAPPER);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo characters) {
        return new CIDFontMapping(null, font, true);
    }

    /** Loads the font when the first PDF comes. */
    private static final class Holder {
        private static final NoSystemFonts MAPPER = new NoSystemFonts(load());

        private static TrueTypeFont load() {
            try (InputStream in = FontMapper.class.getResourceAsStream(SMALL)) {
                if (in == null) {
                    throw new IllegalStateException(SMALL + " is missing in the PDF library: check its version");
                }
                return new TTFParser().parse(new RandomAccessReadBuffer(in));
            } catch (IOException e) {
                throw new UncheckedIOException(SMALL, e);
            }
        }
    }
}
