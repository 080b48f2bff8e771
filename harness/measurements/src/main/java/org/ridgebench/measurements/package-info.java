/**
 * The results contract: what a campaign's folder holds, and what is derived from it.
 *
 * <p>In the flow: the runner adds repetitions to a {@link org.ridgebench.measurements.CampaignFolder}; reports read
 * measurements and summaries from it, and from nothing else.
 */
@NullMarked
package org.ridgebench.measurements;

import org.jspecify.annotations.NullMarked;
