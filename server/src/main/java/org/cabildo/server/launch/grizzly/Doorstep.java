package org.cabildo.server.launch.grizzly;

import java.lang.annotation.Annotation;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@link UnaskedFilter} before the filter that asks the application, where both versions of
 * HTTP pass, and keeps what cannot be read out of the log. The container builds its chain of
 * filters itself and has no setting for one more.
 */
public final class Doorstep implements Runnable {
  private static final String LISTENER = "http-listener";

  /** For {@code ContainerLoader}, which loads it by its name. */
  public Doorstep() {}

  /**
   * Changes the chain of the open listener, for connections from now on.
   *
   * @throws IllegalStateException when the container is not built as expected
   */
  @Override
  public void run() {
    try {
      insert(transport());
      UnreadableRequests.keepOut();
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalStateException("no chain of filters in the container: " + e, e);
    }
  }

  private static void insert(Transport transport) {
    FilterChain chain = (FilterChain) transport.getProcessor();
    int last = chain.indexOfType(HttpServerFilter.class);
    transport.setProcessor(
        FilterChainBuilder.stateless().addAll(chain).add(last, new UnaskedFilter()).build());
  }

  /** By name, since the container's own parts are published nowhere to be compiled against. */
  private static Transport transport() throws ReflectiveOperationException {
    Class<?> service = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
    Class<?> address = Class.forName("org.glassfish.grizzly.config.dom.NetworkListener");
    Object proxy =
        service
            .getMethod("lookupNetworkProxy", address)
            .invoke(service(service, null), service(address, LISTENER));
    Object listener = proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
    return (Transport) listener.getClass().getMethod("getTransport").invoke(listener);
  }

  private static Object service(Class<?> type, @Nullable String name)
      throws ReflectiveOperationException {
    Object services =
        Class.forName("org.glassfish.internal.api.Globals")
            .getMethod("getDefaultHabitat")
            .invoke(null);
    return Class.forName("org.glassfish.hk2.api.ServiceLocator")
        .getMethod("getService", Class.class, String.class, Annotation[].class)
        .invoke(services, type, name, new Annotation[0]);
  }
}
