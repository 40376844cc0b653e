/** Serves a store: SPARQL, Fuseki's pages, linked data and a start page; to be read only. */
package org.entente.server;
