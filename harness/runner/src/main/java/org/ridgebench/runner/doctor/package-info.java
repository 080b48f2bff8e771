/**
 * What can run here, and what is missing for the rest.
 *
 * <p>Beside the flow: looks at the machine and at what is installed, and starts nothing that is measured.
 */
@NullMarked
package org.ridgebench.runner.doctor;

import org.jspecify.annotations.NullMarked;
