package org.cabildo.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Asks the scope before a verb that {@link Requires} a permission runs, and before its transaction.
 */
@Interceptor
@Requires
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RequiresInterceptor {
  private final Scopes scopes;

  @Inject
  RequiresInterceptor(Scopes scopes) {
    this.scopes = scopes;
  }

  @AroundInvoke
  Object ask(InvocationContext call) throws Exception {
    Requires requires = call.getMethod().getAnnotation(Requires.class);
    if (requires == null) {
      // On a class the annotation would name one permission for verbs that may need another.
      throw Problem.of(
          ErrorCode.INTERNAL, new IllegalStateException("no @Requires on " + call.getMethod()));
    }
    scopes.require(requires.value());
    return call.proceed();
  }
}
