/**
 * Figures and reports of campaigns.
 *
 * <p>In the flow: reads {@link org.ridgebench.measurements.PooledCampaigns} and their summary, and nothing else. Inside,
 * data flow one way: {@code figures} turn results into plots of plain numbers, {@code chart} knows how those become ink,
 * {@code page} puts both on paper.
 */
@NullMarked
package org.ridgebench.report;

import org.jspecify.annotations.NullMarked;
