package org.entente.evaluation.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.pipeline.ArticlePipeline;

/** Something that Entente can be measured on, when its files are there. Immutable. */
interface Benchmark {

    /** What the table calls it. */
    String name();

    /** What it needs. */
    Material material();

    /**
     * Measures.
     *
     * @param pipeline what is measured
     * @param files the files or folders of its material, which exist, in the order of the material
     * @return one or more figures
     * @throws org.entente.problem.UserError when a file is broken; the message names it and the line
     */
    List<Figure> measure(ArticlePipeline pipeline, List<Path> files);

    /**
     * A measured value.
     *
     * @param measure what was measured: "F1"
     * @param value in percent, or in the unit that the measure names; empty when the engine gives nothing to measure
     * @param count how many things it rests on
     */
    record Figure(String measure, OptionalDouble value, int count) {

        Figure(String measure, double value, int count) {
            this(measure, OptionalDouble.of(value), count);
        }

        /** An engine without a model for this. */
        static Figure none(String measure) {
            return new Figure(measure, OptionalDouble.empty(), 0);
        }
    }
}
