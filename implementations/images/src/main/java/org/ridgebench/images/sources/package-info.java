/**
 * Where labelled pictures come from: folders, archives, CSV, IDX. Each lists what it has before any of it is read.
 *
 * <p>Archives are never unpacked: nothing in them can write anywhere.
 */
@NullMarked
package org.ridgebench.images.sources;

import org.jspecify.annotations.NullMarked;
