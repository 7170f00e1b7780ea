/** Who may see board and API: anybody on loopback, else who signs in by password or OpenID Connect. */
@NullMarked
package io.zhibiao.indexer.signin;

import org.jspecify.annotations.NullMarked;
