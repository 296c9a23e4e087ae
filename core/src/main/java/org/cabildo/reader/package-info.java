/**
 * Files that nobody vouches for, as tables of text cells: what a file is (by content, never by
 * name), its charset, delimiter, sheets, header, footers and totals; read row by row, as often as
 * needed, within limits. Start with {@link org.cabildo.reader.SourceFiles}. Knows nothing of types,
 * tenants or databases; uses {@code problem} only.
 */
@NullMarked
package org.cabildo.reader;

import org.jspecify.annotations.NullMarked;
