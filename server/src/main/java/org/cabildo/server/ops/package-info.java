/** Start, data sources, scheduled work. */
@NullMarked
package org.cabildo.server.ops;

import org.jspecify.annotations.NullMarked;
