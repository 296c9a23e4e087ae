package org.cabildo.editorial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.tenancy.LocalText;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A page as stored. */
@Entity
@Table(name = "page")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class PageRow {
  @Id String slug;

  @Column(name = "title_es")
  String titleEs;

  @Column(name = "title_en")
  String titleEn;

  @Column(name = "body_es")
  String bodyEs;

  @Column(name = "body_en")
  String bodyEn;

  int position;
  String state;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "modified_at")
  Instant modifiedAt;

  void take(PageDescription page) {
    titleEs = page.title().es();
    titleEn = page.title().en().orElse(null);
    bodyEs = page.body().es();
    bodyEn = page.body().en().orElse(null);
    position = page.position();
    state = page.state().name();
  }

  PageDescription description() {
    return new PageDescription(
        slug,
        new LocalText(titleEs, Optional.ofNullable(titleEn)),
        new LocalText(bodyEs, Optional.ofNullable(bodyEn)),
        position,
        PageState.valueOf(state));
  }

  Page record() {
    return new Page(description(), createdAt, modifiedAt);
  }
}
