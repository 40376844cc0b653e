/** Stores as files for other tools: sorted, streamed, and with evidence as plain nodes where a syntax has no triple terms. */
package org.entente.export;
