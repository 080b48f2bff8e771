/**
 * What is measured: one YAML file, its mistakes, its sweep and the trials that it asks for.
 *
 * <p>In the flow: the command line names a file, {@link org.ridgebench.runner.experiment.ExperimentReader} makes it an
 * {@link org.ridgebench.runner.experiment.Experiment}, the campaign takes its trials. Implementations are met here as
 * {@link org.ridgebench.runner.experiment.Catalogue} entries only, never as classes.
 */
@NullMarked
package org.ridgebench.runner.experiment;

import org.jspecify.annotations.NullMarked;
