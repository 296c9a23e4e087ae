package org.cabildo.server.portal;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML document, escaping everything. */
final class Xml {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  Xml() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens an element with attributes given as names and values in turn. */
  Xml open(String name, String... attributes) {
    try {
      writer.writeCharacters("\n");
      writer.writeStartElement(name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  Xml close() {
    try {
      writer.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  Xml element(String name, String text) {
    try {
      writer.writeCharacters("\n");
      writer.writeStartElement(name);
      writer.writeCharacters(printable(text));
      writer.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  Xml empty(String name, String... attributes) {
    try {
      writer.writeCharacters("\n");
      writer.writeEmptyElement(name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], printable(attributes[i + 1]));
    }
  }

  /** Without the control characters that XML 1.0 forbids. */
  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
  }

  @Override
  public String toString() {
    try {
      writer.writeEndDocument();
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out + "\n";
  }
}
