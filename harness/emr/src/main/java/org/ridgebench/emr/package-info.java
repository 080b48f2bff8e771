/**
 * Carries campaigns to Amazon EMR and back.
 *
 * <p>In the flow: the runner lays out a campaign, {@link org.ridgebench.emr.EmrMain} copies it, the data sets and the
 * program to S3 and adds one step to a cluster; the step goes on with the campaign there and copies it back to S3, from
 * where it is fetched. Everything can be done again: what is there already is neither copied nor started twice.
 */
@NullMarked
package org.ridgebench.emr;

import org.jspecify.annotations.NullMarked;
