/**
 * Campaigns as steps of Amazon EMR, as the runner sees them: what the program that carries them is told, and what it says.
 *
 * <p>In the flow: looks at campaigns from outside only. That program is the module {@code emr}, which alone knows AWS.
 */
@NullMarked
package org.ridgebench.runner.emr;

import org.jspecify.annotations.NullMarked;
