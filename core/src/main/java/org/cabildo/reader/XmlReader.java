package org.cabildo.reader;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML of strangers, event by event: no document type, no entities, no depth without end, no piece
 * of text or tag that does not fit in memory. Elements are told by their local names, so that the
 * transitional and the strict forms of a format are read alike.
 */
final class XmlReader implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();
  private static final int TAG = 1 << 20;
  private final XMLStreamReader xml;
  private final TokenMeter text;
  private final SourceFormat format;
  private final SourceLimits limits;
  private int depth;

  private XmlReader(
      XMLStreamReader xml, TokenMeter text, SourceFormat format, SourceLimits limits) {
    this.xml = xml;
    this.text = text;
    this.format = format;
    this.limits = limits;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (id, system, base, namespace) -> {
          throw new XMLStreamException("entities are not resolved");
        });
    return factory;
  }

  static XmlReader open(InputStream in, SourceFormat format, SourceLimits limits) {
    try {
      TokenMeter text = new TokenMeter(XmlText.open(in), 2L * limits.cellCharacters() + TAG);
      return new XmlReader(FACTORY.createXMLStreamReader(text), text, format, limits);
    } catch (XMLStreamException | IOException | RuntimeException e) {
      throw Refusal.damaged(format, e);
    }
  }

  /** Steps to the next start or end of an element; false behind the last. */
  boolean next() {
    while (true) {
      int event = event();
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
  }

  private int event() {
    try {
      text.restart();
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw Refusal.damaged(format, "document type or entity");
      }
      if (event == XMLStreamConstants.START_ELEMENT && ++depth > limits.depth()) {
        throw Refusal.limit(limits.depth(), "levels", line());
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      return event;
    } catch (XMLStreamException | java.util.NoSuchElementException e) {
      throw Refusal.damaged(format, e);
    } catch (IndexOutOfBoundsException | IllegalStateException | ClassCastException e) {
      throw Refusal.damaged(format, e); // what the parser does on some ill-formed input
    }
  }

  boolean starts() {
    return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  boolean starts(String name) {
    return starts() && xml.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return xml.getEventType() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
  }

  String name() {
    return xml.getLocalName();
  }

  String namespace() {
    String namespace = xml.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  int depth() {
    return depth;
  }

  long line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  /** An attribute of the element that starts, by its local name. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  String attribute(String name, String otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : value;
  }

  /**
   * A whole number of an attribute; {@code otherwise} where there is none, damage where it is none.
   */
  long number(String name, long otherwise) {
    String value = attribute(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Long.parseLong(value.strip());
    } catch (NumberFormatException e) {
      throw Refusal.damaged(format, e);
    }
  }

  /** All text within the element that starts, up to its end. */
  String text() {
    StringBuilder text = new StringBuilder();
    int outer = depth;
    while (depth >= outer) {
      if (event() == XMLStreamConstants.END_DOCUMENT) {
        break;
      }
      append(text);
    }
    return text.toString();
  }

  /**
   * Steps on; appends what is read where it is text. False at the end of the element at a depth.
   */
  boolean step(int outer, StringBuilder text) {
    int event = event();
    append(text);
    return event != XMLStreamConstants.END_DOCUMENT && depth >= outer;
  }

  private void append(StringBuilder text) {
    int event = xml.getEventType();
    if (event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE) {
      if (text.length() + (long) xml.getTextLength() > limits.cellCharacters()) {
        throw Refusal.limit(limits.cellCharacters(), "cell-characters", line());
      }
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
  }

  /** Leaves out the element that starts, with all in it. */
  void skip() {
    int outer = depth;
    while (depth >= outer && event() != XMLStreamConstants.END_DOCUMENT) {
      text.restart();
    }
  }

  @Override
  public void close() {
    try {
      xml.close();
      text.close();
    } catch (XMLStreamException | IOException e) {
      throw Refusal.damaged(format, e);
    }
  }
}
