/** Import of saved objects into a Kibana, and what it may answer. */
@NullMarked
package io.zhibiao.kibana.upload;

import org.jspecify.annotations.NullMarked;
