package org.entente.entity.dump;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a JSON dump of invented entities, to measure on: {@code SyntheticDump FILE NUMBER}. Half are people with an
 * office and its dates, the others parties, companies, towns, and items that are left out; the names are made of
 * syllables, so that some are borne by several.
 */
final class SyntheticDump {

    private static final String[] SYLLABLES = {"ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "du", "fe", "ga",
            "hi", "jo", "ku", "pa", "re", "so", "te", "zu", "bran", "dor", "fel", "gor", "han", "kir", "lan", "mor"};
    private static final int[] COUNTRIES = {733, 77, 20, 96, 155, 148, 159, 183, 142, 38, 29, 36, 43, 79, 114};
    private static final int OFFICES = 20_000;
    private static final int FIRST = 50_000_000;

    private SyntheticDump() {
    }

    public static void main(String[] args) throws IOException {
        int number = Integer.parseInt(args[1]);
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
            out.write("[\n");
            for (int i = 0; i < OFFICES; i++) {
                write(out, DumpItem.item(FIRST + i, "Commissioner of " + name(random, 3)).pages(2).is("P31", 4164871)
                        .is("P1001", COUNTRIES[i % COUNTRIES.length]).is("P17", COUNTRIES[i % COUNTRIES.length]));
            }
            for (int i = OFFICES; i < number; i++) {
                write(out, item(FIRST + i, i, random));
            }
            out.write(DumpItem.item(77, "Uruguay").pages(280).is("P31", 3624078).json() + "\n]\n");
        }
    }

    private static DumpItem item(int id, int i, Random random) {
        int country = COUNTRIES[random.nextInt(COUNTRIES.length)];
        int pages = (int) Math.min(300, 1 + 3 / (0.01 + random.nextDouble()));
        return switch (i % 10) {
            case 0, 1, 2, 3, 4 -> {
                int year = 1980 + random.nextInt(40);
                String first = name(random, 2);
                String last = name(random, 3);
                yield DumpItem.item(id, first + " " + last).alias(first + " " + name(random, 1) + " " + last)
                        .pages(pages)
                        .is("P31", 5).is("P27", country)
                        .held(FIRST + random.nextInt(OFFICES), year + "-03-01", (year + 3) + "-02-28");
            }
            case 5, 6 -> DumpItem.item(id, name(random, 3) + " " + name(random, 2) + " Party").alias(name(random, 3))
                    .pages(pages).is("P31", 7278).is("P17", country);
            case 7 -> DumpItem.item(id, name(random, 2) + " " + name(random, 2) + " Holding").pages(pages + 15)
                    .is("P31", 4830453).is("P17", country);
            case 8 -> DumpItem.item(id, "New " + name(random, 3)).pages(pages).is("P31", 515).is("P17", country)
                    .people(15_000 + random.nextInt(100_000)).at(random.nextInt(60), random.nextInt(90));
            default -> DumpItem.item(id, name(random, 4)).pages(pages).is("P31", 11424);
        };
    }

    private static String name(Random random, int syllables) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    private static void write(BufferedWriter out, DumpItem item) throws IOException {
        out.write(item.json());
        out.write(",\n");
    }
}
