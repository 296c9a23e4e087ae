/**
 * What {@code java -jar cabildo.jar} runs: it locks the data folder, starts or reaches the
 * database, boots the container with the application inside the jar, and stops all of it in order.
 * Start reading at {@link org.cabildo.server.launch.Main}.
 *
 * <p>These classes live at the root of the executable jar, outside the application: they use
 * nothing of it, and hand over to it through system properties only.
 */
@NullMarked
package org.cabildo.server.launch;

import org.jspecify.annotations.NullMarked;
