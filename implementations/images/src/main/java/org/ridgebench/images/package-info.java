/** Makes data sets of pictures, each program started by the command line as a process of its own. */
@NullMarked
package org.ridgebench.images;

import org.jspecify.annotations.NullMarked;
