/** The report as a browser shows it. */
@NullMarked
package org.ridgebench.report.browser;

import org.jspecify.annotations.NullMarked;
