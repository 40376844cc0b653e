/** Stores as files for other tools. */
package org.entente.export;
