/** Tests of the import against a stand-in. */
package io.zhibiao.kibana.upload;
