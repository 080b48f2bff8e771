/**
 * Figures and the HTML report of a campaign.
 *
 * <p>In the flow: reads a {@link org.ridgebench.measurements.CampaignFolder} and its summary, and nothing else. Inside,
 * data flow one way: {@code figures} turn results into plots of plain numbers, {@code chart} knows how those become ink,
 * {@code page} puts both on paper.
 */
@NullMarked
package org.ridgebench.report;

import org.jspecify.annotations.NullMarked;
