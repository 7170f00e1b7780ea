package io.zhibiao.cleaner.core.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The mark that some files begin with. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
    GB18030(Charset.forName("GB18030"), "\u00841\u00953"),
    UTF_16BE(StandardCharsets.UTF_16BE, "\u00fe\u00ff"),
    UTF_16LE(StandardCharsets.UTF_16LE, "\u00ff\u00fe");

    private final Charset charset;
    private final String bytes;

    ByteOrderMark(Charset charset, String bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    static Optional<ByteOrderMark> of(byte[] body) {
        return Arrays.stream(values()).filter(mark -> mark.starts(body)).findFirst();
    }

    Charset charset() {
        return charset;
    }

    int length() {
        return bytes.length();
    }

    private boolean starts(byte[] body) {
        if (body.length < bytes.length()) {
            return false;
        }
        for (int i = 0; i < bytes.length(); i++) {
            if ((body[i] & 0xff) != bytes.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
