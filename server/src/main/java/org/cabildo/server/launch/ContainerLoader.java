package org.cabildo.server.launch;

import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.loader.OpenURLClassLoader;
import fish.payara.micro.boot.loader.jar.JarFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Loads the container from the jars inside our jar. It knows beforehand which of the more than
 * three hundred has what; the loader that the container brings asks each of them for each class and
 * each package, which took a third of the work of a start.
 */
final class ContainerLoader extends OpenURLClassLoader {
  private static final String RUNTIME = "MICRO-INF/runtime/";

  /** Ours, but extending what only the container has. */
  private static final String BESIDE = "org.cabildo.server.launch.grizzly.";

  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private final Map<String, List<Archive>> archives;

  static {
    registerAsParallelCapable();
  }

  private ContainerLoader(List<URL> urls, Map<String, List<Archive>> archives) {
    super(urls.toArray(URL[]::new), ContainerLoader.class.getClassLoader());
    this.archives = archives;
  }

  /**
   * A jar inside the jar, or a folder of it.
   *
   * @param prefix what stands before the names in it
   */
  private record Archive(ZipBytes zip, URL url, String prefix) {
    byte[] read(String entry) throws IOException {
      return zip.read(prefix + entry);
    }

    URL resource(String entry) throws MalformedURLException {
      return new URL(url, entry);
    }
  }

  /** The container, not yet booted, loaded from the jar that this class is in. */
  static PayaraMicroBoot container() throws Exception {
    URL own = ContainerLoader.class.getProtectionDomain().getCodeSource().getLocation();
    System.setProperty("fish.payara.micro.BootJar", own.toString());
    JarFile.registerUrlProtocolHandler();
    ContainerLoader loader = of(own);
    Thread.currentThread().setContextClassLoader(loader);
    return (PayaraMicroBoot)
        loader
            .loadClass("fish.payara.micro.impl.PayaraMicroImpl")
            .getDeclaredMethod("getInstance")
            .invoke(null);
  }

  /** A task of the package that is loaded beside the container. */
  static Runnable beside(PayaraMicroBoot container, String task)
      throws ReflectiveOperationException {
    return (Runnable)
        container
            .getClass()
            .getClassLoader()
            .loadClass(task)
            .getDeclaredConstructor()
            .newInstance();
  }

  private static ContainerLoader of(URL jar) throws Exception {
    ZipBytes outer = ZipBytes.of(Path.of(jar.toURI()));
    List<URL> urls = new ArrayList<>();
    Map<String, List<Archive>> archives = new HashMap<>();
    for (Archive archive : archives(outer, "jar:" + jar + "!/")) {
      urls.add(archive.url());
      for (String name : archive.zip().names()) {
        if (name.startsWith(archive.prefix())) {
          archives
              .computeIfAbsent(
                  name.substring(archive.prefix().length()), entry -> new ArrayList<>(1))
              .add(archive);
        }
      }
    }
    return new ContainerLoader(urls, archives);
  }

  /**
   * The whole, the folder of the container (where it looks for resource adapters), and its jars.
   */
  private static List<Archive> archives(ZipBytes outer, String base) throws IOException {
    List<Archive> archives = new ArrayList<>();
    archives.add(new Archive(outer, new URL(base), ""));
    for (String name : outer.names()) {
      if (name.equals(RUNTIME)) {
        archives.add(new Archive(outer, new URL(base + name), name));
      } else if (name.startsWith(RUNTIME)) {
        archives.add(new Archive(outer.nested(name), new URL(base + name + "!/"), ""));
      }
    }
    return archives;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(BESIDE)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String entry = name.replace('.', '/') + ".class";
    List<Archive> holders = archives.get(entry);
    if (holders == null) {
      throw new ClassNotFoundException(name);
    }
    Archive holder = holders.get(0);
    try {
      byte[] bytes = holder.read(entry);
      definePackageOf(name, holder);
      CodeSource source = new CodeSource(holder.url(), (Certificate[]) null);
      return defineClass(name, bytes, 0, bytes.length, source);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private void definePackageOf(String name, Archive holder) throws IOException {
    int dot = name.lastIndexOf('.');
    if (dot < 0 || getDefinedPackage(name.substring(0, dot)) != null) {
      return;
    }
    Manifest manifest = new Manifest();
    if (archives.getOrDefault(MANIFEST, List.of()).contains(holder)) {
      manifest.read(new ByteArrayInputStream(holder.read(MANIFEST)));
    }
    try {
      definePackage(name.substring(0, dot), manifest, holder.url());
    } catch (IllegalArgumentException definedMeanwhile) {
      // By another thread, from the same archive.
    }
  }

  @Override
  public @Nullable URL findResource(String name) {
    List<Archive> holders = holders(name);
    try {
      return holders.isEmpty() ? null : holders.get(0).resource(name);
    } catch (MalformedURLException e) {
      return null;
    }
  }

  @Override
  public Enumeration<URL> findResources(String name) throws IOException {
    List<URL> found = new ArrayList<>();
    for (Archive holder : holders(name)) {
      found.add(holder.resource(name));
    }
    return Collections.enumeration(found);
  }

  private List<Archive> holders(String name) {
    List<Archive> holders = archives.get(name);
    return holders != null ? holders : archives.getOrDefault(name + "/", List.of());
  }
}
