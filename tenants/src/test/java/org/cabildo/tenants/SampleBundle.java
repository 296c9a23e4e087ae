package org.cabildo.tenants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A small right bundle on disk, to be broken in one place. */
final class SampleBundle {
  private final Path folder;

  SampleBundle(Path folder) {
    this.folder = folder;
    write(
        "tenant.yaml",
        """
        id: cordoba
        name:
          es: Municipio de Córdoba
          en: Municipality of Córdoba
        description: Portal de prueba
        place:
          country: MX
          code: "30044"
          name: Córdoba
          level: municipality
          latitude: 18.8842
          longitude: -96.9256
        contactEmail: datos@cordoba.example
        timeZone: America/Mexico_City
        languages: [es, en]
        license: CC-BY-4.0
        theme:
          seed: "#2f7d32"
          fonts: system
        hosts: [datos.cordoba.example]
        links:
          - label: Municipio
            href: https://cordoba.example/
        synthetic: true
        """);
    write(
        "offices.yaml",
        """
        offices:
          - slug: alumbrado
            name: Alumbrado Público
            description: Cuida las luminarias
            email: alumbrado@cordoba.example
            website: https://cordoba.example/alumbrado
        """);
    write(
        "themes.yaml",
        """
        themes:
          - slug: servicios
            name: Servicios
            icon: lightbulb
        """);
    write(
        "datasets/lamparas.yaml",
        """
        title: Lámparas
        description: Las lámparas de la ciudad
        office: alumbrado
        themes: [servicios]
        keywords: [luz, calles]
        license: CC0-1.0
        frequency: monthly
        temporalStart: 2020-01-01
        temporalEnd: 2026-10-31
        contactEmail: luz@cordoba.example
        source: Inventario
        columns:
          - name: zona
            title: Zona
            description: Dónde está
          - name: potencia
            unit: W
        synthetic: true
        state: published
        """);
    write("datasets/lamparas.csv", "Zona,Potencia\nCentro,70\n\"Norte, alto\",100\n");
    write(
        "logo.svg",
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">
          <path d="M0 0h8v8z" fill="#2f7d32" style="stroke: none"/>
        </svg>
        """);
  }

  /** Adds a plan: line 2 begins the promise that is kept, line 14 what will not be published. */
  SampleBundle withPlan() {
    return write(
        "plan.yaml",
        """
        commitments:
          - slug: luces
            title: Las luces
            description: Dónde está cada luz
            why: Saber qué calles están a oscuras
            office: alumbrado
            responsible: Dirección de Alumbrado
            frequency: monthly
            format: CSV
            due: 2026-06-30
            moves:
              - {from: 2026-03-31, reason: Faltaba contar}
            dataset: lamparas
          - slug: cables
            title: Los cables
            description: Por dónde van
            office: alumbrado
            responsible: Dirección de Alumbrado
            frequency: irregular
            dropped: Se los roban
        """);
  }

  /** Adds a page in both languages; its text begins in line 6. */
  SampleBundle withPage() {
    return write(
            "pages/acerca.md",
            """
            ---
            title: {es: Acerca, en: About}
            position: 5
            state: published
            ---
            Aquí están los *datos*.
            """)
        .write("pages/acerca.en.md", "Here are the *data*.\n");
  }

  SampleBundle write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  SampleBundle write(String file, byte[] bytes) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SampleBundle replace(String file, String old, String by) {
    try {
      String text = Files.readString(folder.resolve(file));
      if (!text.contains(old)) {
        throw new IllegalArgumentException(old);
      }
      return write(file, text.replace(old, by));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SampleBundle append(String file, String more) {
    try {
      return write(file, Files.readString(folder.resolve(file)) + more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SampleBundle delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  BundleReader.Reading read() {
    return new BundleReader(Locale.ENGLISH).read(folder);
  }
}
