/**
 * What users correct: plain records of corrections, which of them hold together, and the linker that applies them to an
 * article before any later stage sees it.
 */
package org.entente.entity.correction;
