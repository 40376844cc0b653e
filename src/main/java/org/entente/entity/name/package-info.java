/** Names as they stand in a text. In: a sentence as it was read. Out: its names, and who may bear them. */
package org.entente.entity.name;
