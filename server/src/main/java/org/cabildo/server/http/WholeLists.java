package org.cabildo.server.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Refuses lists with nothing in a place, also those that may be absent. */
final class WholeLists extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> modifyCollectionDeserializer(
      DeserializationConfig config,
      CollectionType type,
      BeanDescription description,
      JsonDeserializer<?> reader) {
    // What is read without a type is read without recursion, however deep it is, and stays so.
    return type.getContentType().isJavaLangObject() ? reader : new Whole(reader);
  }

  private static final class Whole extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    Whole(JsonDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new Whole(reader);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      Object value = super.deserialize(json, context);
      int hole = value instanceof Collection<?> all ? new ArrayList<>(all).indexOf(null) : -1;
      if (value != null && hole >= 0) {
        JsonMappingException refusal = JsonMappingException.from(json, "null in a list");
        refusal.prependPath(value, hole);
        throw refusal;
      }
      return value;
    }
  }
}
