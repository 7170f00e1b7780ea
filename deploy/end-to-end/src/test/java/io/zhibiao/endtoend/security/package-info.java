/** The whole over TLS, each service signed in with the least it may. */
package io.zhibiao.endtoend.security;
