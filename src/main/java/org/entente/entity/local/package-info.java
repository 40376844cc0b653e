/**
 * Actors that no list holds: which of those that bear one name in several articles may be one.
 */
package org.entente.entity.local;
