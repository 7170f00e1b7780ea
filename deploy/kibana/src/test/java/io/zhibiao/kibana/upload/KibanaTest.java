package io.zhibiao.kibana.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KibanaTest {
    private static final String FILE = "{\"type\":\"tag\",\"id\":\"指标\"}\n";

    private StandIn kibana;

    @BeforeEach
    void start() throws IOException {
        kibana = new StandIn();
    }

    @AfterEach
    void stop() {
        kibana.close();
    }

    @Test
    void theFileArrivesAsItIs() {
        assertThat(open().load(FILE, false)).isEqualTo(18);
        assertThat(open().load(FILE, true)).isEqualTo(18);
        assertThat(kibana.imported()).containsExactly("overwrite=false\n" + FILE, "overwrite=true\n" + FILE);
    }

    @Test
    void credentialsAreSent() {
        kibana.wants("ApiKey abc");
        assertThat(new Kibana(kibana.address(), new Credentials.ApiKey("abc")).load(FILE, true))
                .isEqualTo(18);
        kibana.wants("Basic dTpw");
        assertThat(new Kibana(kibana.address(), new Credentials.Password("u", "p")).load(FILE, true))
                .isEqualTo(18);
    }

    @Test
    void missingAndWrongCredentialsAreToldWithoutTheSecret() {
        kibana.wants("ApiKey abc");
        assertThat(failure(open()).kind()).isEqualTo(ImportFailure.Cause.DENIED);
        assertThat(failure(open())).hasMessageContaining("wants a sign-in");
        ImportFailure wrong = failure(new Kibana(kibana.address(), new Credentials.Password("u", "secret")));
        assertThat(wrong).hasMessageContaining("does not accept user u");
        assertThat(wrong.getMessage()).doesNotContain("secret");
    }

    @Test
    void tooFewRightsAreTold() {
        kibana.answers(403, "{\"message\":\"Unable to bulk_create dashboard\"}");
        assertThat(failure(open())).hasMessageContaining("Saved Objects Management");
    }

    @Test
    void conflictsAreNamedWithTheWayOut() {
        kibana.answers(200, """
                {"success":false,"successCount":17,"errors":[
                  {"type":"dashboard","id":"zhibiao-targets","error":{"type":"conflict"}},
                  {"type":"search","id":"s","error":{"type":"missing_references","references":[{"type":"index-pattern","id":"x"}]}},
                  {"type":"links","id":"l","error":{"type":"unsupported_type"}}]}""");
        ImportFailure failure = failure(open());
        assertThat(failure.kind()).isEqualTo(ImportFailure.Cause.REFUSED);
        assertThat(failure.getMessage().lines())
                .startsWith("nothing was imported:", "  dashboard zhibiao-targets: is there already")
                .anyMatch(l -> l.contains("search s: refers to what is not there"))
                .anyMatch(l -> l.contains("links l: is of a type this Kibana does not know"))
                .endsWith("to replace what is there, call it again with --overwrite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.17.28", "8.18.0"})
    void anOlderKibanaIsToldBeforeAnythingIsSent(String version) {
        kibana.version(version);
        assertThat(failure(open()).kind()).isEqualTo(ImportFailure.Cause.VERSION);
        assertThat(failure(open())).hasMessageContaining("is " + version);
        assertThat(kibana.imported()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.19.0", "9.0.0", "9.5.2", "10.0.0-SNAPSHOT", ""})
    void newerKibanasAndThoseThatHideTheirVersionAreTried(String version) {
        kibana.version(version);
        assertThat(open().load(FILE, true)).isEqualTo(18);
    }

    @Test
    void whatKibanaSaysOfABadFileIsTold() {
        kibana.answers(400, "{\"statusCode\":400,\"message\":\"Non-unique import objects detected\"}");
        assertThat(failure(open())).hasMessageContaining("(400): Non-unique import objects detected");
    }

    @Test
    void aKibanaThatFailsIsTold() {
        kibana.answers(503, "no shards");
        assertThat(failure(open()).kind()).isEqualTo(ImportFailure.Cause.UNREACHABLE);
    }

    @Test
    void anotherServerIsNotTakenForAKibana() {
        URI wrongPath = URI.create(kibana.address().toString().replace("/base/", "/"));
        ImportFailure failure = failure(new Kibana(wrongPath, new Credentials.None()));
        assertThat(failure.kind()).isEqualTo(ImportFailure.Cause.UNREACHABLE);
        assertThat(failure).hasMessageContaining("not as a Kibana does (404)");
    }

    @Test
    void noServerIsTold() {
        URI gone = kibana.address();
        kibana.close();
        assertThatThrownBy(() -> new Kibana(gone, new Credentials.None()).load(FILE, true))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("no Kibana answers at");
    }

    private Kibana open() {
        return new Kibana(kibana.address(), new Credentials.None());
    }

    private static ImportFailure failure(Kibana kibana) {
        return catchThrowableOfType(ImportFailure.class, () -> kibana.load(FILE, false));
    }
}
