package io.zhibiao.kibana.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Kibana says to a request: a status of 200 alone is no success yet. */
record Answer(int status, JsonNode body) {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\..*");
    private static final int OLDEST_MAJOR = 8;
    private static final int OLDEST_MINOR = 19;
    private static final int MOST_TOLD = 10;

    void requireAccess(String address, Credentials credentials) {
        if (status == 401) {
            throw new ImportFailure(
                    ImportFailure.Cause.DENIED,
                    credentials instanceof Credentials.None
                            ? address + " wants a sign-in: name a user with --user, or set ZHIBIAO_KIBANA_API_KEY"
                            : address + " does not accept " + credentials + ": wrong, or expired");
        }
        if (status == 403) {
            throw new ImportFailure(
                    ImportFailure.Cause.DENIED,
                    address + " does not let " + credentials
                            + " write saved objects: it needs the privilege \"Saved Objects Management: All\"");
        }
    }

    /** A Kibana that tells its version only to those signed in is left to judge by itself. */
    void requireFittingVersion(String address) {
        if (status == 404 || body.isMissingNode()) {
            throw unreachable(address + " answers, but not as a Kibana does (" + status
                    + "): is the address right, its path too?");
        }
        if (status >= 500) {
            throw unreachable(address + " is not ready (" + status + "): try again when it is");
        }
        String version = body.at("/version/number").asText("");
        Matcher parts = VERSION.matcher(version);
        if (parts.matches() && isOlder(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))) {
            throw new ImportFailure(
                    ImportFailure.Cause.VERSION,
                    "Kibana at " + address + " is " + version + "; the dashboards need 8.19 or newer");
        }
    }

    private static boolean isOlder(int major, int minor) {
        return major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR);
    }

    int imported(String address) {
        if (status >= 500) {
            throw unreachable(address + " failed (" + status + ")" + message() + ": try again, and see Kibana's log");
        }
        if (status != 200) {
            throw new ImportFailure(
                    ImportFailure.Cause.REFUSED, address + " refused the file (" + status + ")" + message());
        }
        if (!body.path("success").asBoolean()) {
            throw new ImportFailure(ImportFailure.Cause.REFUSED, faults());
        }
        return body.path("successCount").asInt();
    }

    private static ImportFailure unreachable(String message) {
        return new ImportFailure(ImportFailure.Cause.UNREACHABLE, message);
    }

    private String message() {
        String told = body.path("message").asText("");
        return told.isEmpty() ? "" : ": " + told;
    }

    private String faults() {
        List<String> lines = new ArrayList<>(List.of("nothing was imported:"));
        boolean conflict = false;
        for (JsonNode error : body.path("errors")) {
            conflict |= error.at("/error/type").asText().endsWith("conflict");
            if (lines.size() <= MOST_TOLD) {
                lines.add("  " + error.path("type").asText() + " "
                        + error.path("id").asText() + ": " + fault(error.path("error")));
            }
        }
        int more = body.path("errors").size() - MOST_TOLD;
        if (more > 0) {
            lines.add("  and " + more + " more");
        }
        if (conflict) {
            lines.add("to replace what is there, call it again with --overwrite");
        }
        return String.join("\n", lines);
    }

    private static String fault(JsonNode error) {
        return switch (error.path("type").asText()) {
            case "conflict", "ambiguous_conflict" -> "is there already";
            case "missing_references" -> "refers to what is not there: " + error.path("references");
            case "unsupported_type" -> "is of a type this Kibana does not know";
            default -> error.path("message").asText(error.toString());
        };
    }
}
