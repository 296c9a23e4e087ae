/**
 * What stands among the container's own parts: the only classes of the launcher that are loaded
 * beside Grizzly, because they extend it. Start reading at {@link
 * org.cabildo.server.launch.grizzly.Doorstep}.
 */
@NullMarked
package org.cabildo.server.launch.grizzly;

import org.jspecify.annotations.NullMarked;
