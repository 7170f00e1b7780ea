/** A one-node Elasticsearch in a JVM of its own. */
@NullMarked
package io.zhibiao.elasticsearch;

import org.jspecify.annotations.NullMarked;
