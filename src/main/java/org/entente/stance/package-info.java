/** Who is for or against whom or what. Out: {@link org.entente.stance.Account}, all that one article says. */
package org.entente.stance;
