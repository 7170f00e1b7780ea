package io.zhibiao.fetcher.core.robots;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.web.Body;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaRobotsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=\"robots\" content=\"noindex\">",
                "<META NAME='ROBOTS' CONTENT='NOINDEX, NOFOLLOW' />",
                "<meta content=none name=robots>",
                "<meta name=zhibiao content='follow,noindex'>"
            })
    void seesThatAPageIsNotToBeKept(String html) {
        assertThat(MetaRobots.forbidsKeeping(page(html))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=robots content='index,follow'>",
                "<meta name=robots content=noindexing>",
                "<meta name=otherbot content=noindex>",
                "<p>noindex</p>",
                "<meta name=robots content=nofollow>",
                ""
            })
    void keepsOtherPages(String html) {
        assertThat(MetaRobots.forbidsKeeping(page(html))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<meta name=robots content=nofollow>", "<meta name=robots content='none'>"})
    void seesThatLinksAreNotToBeFollowed(String html) {
        assertThat(MetaRobots.forbidsFollowing(page(html))).isTrue();
    }

    private static Body page(String html) {
        return new Body(html.getBytes(StandardCharsets.UTF_8));
    }
}
