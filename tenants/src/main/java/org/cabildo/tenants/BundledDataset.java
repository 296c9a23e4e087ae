package org.cabildo.tenants;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cabildo.catalog.DatasetDescription;
import org.cabildo.catalog.DatasetState;

/**
 * A dataset of a bundle.
 *
 * @param description its metadata
 * @param state published or draft; decides only when the dataset is created
 * @param csv its rows
 */
public record BundledDataset(DatasetDescription description, DatasetState state, Path csv) {
  /** Its short name. */
  public String slug() {
    return description.slug();
  }

  /** SHA-256 of the CSV file, 64 lower-case hexadecimal digits. */
  public String sha256() {
    try (InputStream file = Files.newInputStream(csv);
        DigestInputStream digest =
            new DigestInputStream(file, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
