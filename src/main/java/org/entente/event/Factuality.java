package org.entente.event;

/** Whether what is reported is said to have happened, after Saurí and Pustejovsky's FactBank, simplified. */
public enum Factuality {
    /** Told as fact by the narrator or by its claimant. */
    ASSERTED,
    /** Somebody says it is not so. */
    DENIED,
    /** Claimed and not taken as proved. */
    ALLEGED,
    /** Conditional or merely possible. */
    HYPOTHETICAL,
    /** Announced or expected. */
    PLANNED,
    /** Told as not having happened. */
    NEGATED
}
