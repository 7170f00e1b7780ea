/** What Kibana shows: definitions, the saved objects made of them, and their import. */
@NullMarked
package io.zhibiao.kibana;

import org.jspecify.annotations.NullMarked;
