/** PLOVER and CAMEO coding, factuality, dates, places and quantities. In: a linked article and its statements. */
package org.entente.event;
