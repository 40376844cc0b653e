/**
 * An index on disk of more entities than tables in memory could hold: writes it, and looks names up in it. In: profiles,
 * offices and terms. Out: a folder, and an {@link org.entente.entity.Lookup} of it.
 */
package org.entente.entity.index;
