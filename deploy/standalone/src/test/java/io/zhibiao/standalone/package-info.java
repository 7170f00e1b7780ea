/** Tests of the command line and the stack that need no server. */
package io.zhibiao.standalone;
