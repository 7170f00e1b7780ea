package io.zhibiao.indexer.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.elytron.security.common.BcryptUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
    private static final String WANG = "wang:" + BcryptUtil.bcryptHash("正确", 4);
    /** As Apache's htpasswd writes it. */
    private static final String LI = "li:" + BcryptUtil.bcryptHash("right", 4).replace("$2a$", "$2y$");

    private final Users users = Users.of("# those of the office\n" + WANG + "\r\n\n" + LI + "\n");

    @Test
    void whoIsNamedIsAdmittedWithTheRightPasswordAgainAndAgain() {
        for (int i = 0; i < 3; i++) {
            assertThat(users.admit("wang", "正确")).isTrue();
            assertThat(users.admit("li", "right")).isTrue();
        }
    }

    @Test
    void nobodyElseIsAdmittedBeforeNorAfter() {
        for (int i = 0; i < 2; i++) {
            assertThat(users.admit("wang", "right")).isFalse();
            assertThat(users.admit("li", "")).isFalse();
            assertThat(users.admit("zhao", "right")).isFalse();
            assertThat(users.admit("zhao", "nobody")).isFalse();
            assertThat(users.admit("", "nobody")).isFalse();
            assertThat(users.admit("li", "right")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhao", "zhao:plain", "zhao:$apr1$x$0123456789", "zhao:{SHA}0123", ":$2y$05$", "a:b:c"})
    void aLineThatIsNoUserIsNamedByItsNumberAlone(String line) {
        assertThatThrownBy(() -> Users.of(LI + "\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2 ")
                .hasMessageNotContaining("zhao");
    }
}
