/** Sends alerts to channels: each reads the topic at its own pace, so that none delays another. */
@NullMarked
package io.zhibiao.indexer.delivery;

import org.jspecify.annotations.NullMarked;
