/** The report as one page: the verdict, the figures, every trial in numbers, and what it was measured on. */
@NullMarked
package org.ridgebench.report.page;

import org.jspecify.annotations.NullMarked;
