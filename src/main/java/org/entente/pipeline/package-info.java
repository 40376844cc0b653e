/**
 * The stages in order: a corpus folder in, a store with the graph out, with progress, problems and figures.
 */
package org.entente.pipeline;
