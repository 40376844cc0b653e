/** What is wrong with the material, and where: problems are values that are gathered and told together. */
package org.entente.problem;
