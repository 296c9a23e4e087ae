/**
 * A portal in memory, for the tests of programs that use the SDK. Start with {@link
 * org.cabildo.sdk.testing.StubPortal}. Uses {@code org.cabildo.sdk} only.
 */
@NullMarked
package org.cabildo.sdk.testing;

import org.jspecify.annotations.NullMarked;
