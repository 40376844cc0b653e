package org.entente.naming;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sectors of actors, by PLOVER 2.0's codes. */
public enum Sector {
    COP, GOV, JUD, LEG, MIL, PRM, PTY, REB, SPY, UAF, UNK, AGR, BUS, CRM, CVL, EDU, ELI, JRN, LAB, MED, REF, OPP, PRE, REL, SOC, IGO, UNO, EUR, NGO, ISM, IMG, MNC;

    private static final Set<Sector> OF_STATES = Set.of(COP, GOV, JUD, LEG, MIL, SPY);

    /** Whether those of it act for their state. */
    public boolean isOfState() {
        return OF_STATES.contains(this);
    }

    /** Empty for what is no code. */
    public static Optional<Sector> of(String code) {
        return Stream.of(values()).filter(sector -> sector.name().equals(code)).findFirst();
    }
}
