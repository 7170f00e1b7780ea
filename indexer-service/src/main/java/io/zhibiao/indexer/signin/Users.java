package io.zhibiao.indexer.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Users and their passwords as {@code htpasswd -B} writes them: a line a user, its name, a colon and the bcrypt hash. A password
 * that was right once is known by a keyed digest, as bcrypt is slow by intent and browsers send it with every request. Thread-safe.
 */
final class Users {
    private static final Pattern LINE = Pattern.compile("([^:]+):(\\$2[axy]\\$\\d\\d\\$[./A-Za-z0-9]{53})");
    private static final int SALT = 32;

    private final Map<String, String> hashes;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final byte[] salt = new byte[SALT];
    /** What an unknown name is held against, so that its answer takes as long. */
    private final String nobody = BcryptUtil.bcryptHash("nobody");

    private Users(Map<String, String> hashes) {
        this.hashes = hashes;
        new SecureRandom().nextBytes(salt);
    }

    /**
     * Reads the text of a file.
     *
     * @throws IllegalArgumentException naming the first line that is none of a user; never its content
     */
    static Users of(String text) {
        Map<String, String> hashes = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher user = LINE.matcher(line.strip());
            if (!user.matches()) {
                throw new IllegalArgumentException("line " + number + " is no name and bcrypt hash (htpasswd -B)");
            }
            hashes.put(user.group(1), user.group(2));
        }
        return new Users(hashes);
    }

    /** Whether there is such a user with this password. */
    boolean admit(String name, String password) {
        byte[] digest = digest(password);
        if (MessageDigest.isEqual(known.get(name), digest)) {
            return true;
        }
        @Nullable String hash = hashes.get(name);
        boolean right = BcryptUtil.matches(password, hash == null ? nobody : hash) && hash != null;
        if (right) {
            known.put(name, digest);
        }
        return right;
    }

    private byte[] digest(String password) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return sha.digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
