/**
 * Figures and the HTML report of a campaign.
 *
 * <p>In the flow: reads a {@link org.ridgebench.measurements.CampaignFolder} and its summary, and nothing else. A
 * {@link org.ridgebench.report.Figure} turns results into a {@link org.ridgebench.report.Plot} of plain numbers, which
 * is what tests look at; only {@link org.ridgebench.report.Chart} knows how numbers become ink.
 */
@NullMarked
package org.ridgebench.report;

import org.jspecify.annotations.NullMarked;
