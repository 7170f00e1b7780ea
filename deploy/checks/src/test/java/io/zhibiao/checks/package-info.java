/** Tests of the deployment files. */
package io.zhibiao.checks;
