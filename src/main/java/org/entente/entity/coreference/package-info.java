/** Words for several known actors at once, and for groups: "they", "the two ministers", "both countries". */
package org.entente.entity.coreference;
