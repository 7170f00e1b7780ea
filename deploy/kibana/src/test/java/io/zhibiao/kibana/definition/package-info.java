/** Tests of what definitions are refused. */
package io.zhibiao.kibana.definition;
