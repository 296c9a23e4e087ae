package org.cabildo.egress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.spi.InitialContextFactory;

/**
 * What names of the domain name system say of themselves (TXT, RFC 1035). Only the configured name
 * server is asked, and nothing is connected to that an answer names.
 */
@ApplicationScoped
public class TextRecords {
  private static final String PROVIDER = "com.sun.jndi.dns.DnsContextFactory";
  private static final String TXT = "TXT";

  /** Milliseconds until the question is asked again; it doubles each time. */
  private static final String PATIENCE = "1000";

  private static final String TRIES = "3";

  private final ResolverSettings settings;

  @Inject
  public TextRecords(ResolverSettings settings) {
    this.settings = settings;
  }

  /** For the container's proxy only. */
  protected TextRecords() {
    this(new ResolverSettings(Optional.empty()));
  }

  /**
   * The texts of a name; none when it has none, does not exist, or nobody answers in about ten
   * seconds.
   *
   * @param name in ASCII: {@code _challenge.example.org}
   */
  @SuppressWarnings("BanJNDI") // This provider makes strings of records, and no objects.
  public Set<String> of(String name) {
    Set<String> texts = new HashSet<>();
    try {
      // Not by InitialContext: a container puts itself before the providers of the JDK.
      DirContext names = (DirContext) provider().getInitialContext(environment());
      try {
        Attribute found = names.getAttributes(name, new String[] {TXT}).get(TXT);
        if (found != null) {
          NamingEnumeration<?> values = found.getAll();
          while (values.hasMore()) {
            texts.add(String.valueOf(values.next()));
          }
        }
      } finally {
        names.close();
      }
    } catch (NamingException nothing) {
      return Set.of();
    }
    return texts;
  }

  private static InitialContextFactory provider() {
    return ServiceLoader.load(InitialContextFactory.class, ClassLoader.getPlatformClassLoader())
        .stream()
        .filter(provider -> provider.type().getName().equals(PROVIDER))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(PROVIDER + " is missing"))
        .get();
  }

  @SuppressWarnings("JdkObsolete") // JNDI takes no other.
  private Hashtable<String, String> environment() {
    Hashtable<String, String> environment = new Hashtable<>();
    environment.put(Context.PROVIDER_URL, settings.provider());
    environment.put("com.sun.jndi.dns.timeout.initial", PATIENCE);
    environment.put("com.sun.jndi.dns.timeout.retries", TRIES);
    return environment;
  }
}
