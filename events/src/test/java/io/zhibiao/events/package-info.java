/** Tests that hold record, schema and sample of each event together. */
package io.zhibiao.events;
