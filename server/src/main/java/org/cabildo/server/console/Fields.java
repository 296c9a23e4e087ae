package org.cabildo.server.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.problem.Problem;
import org.cabildo.server.portal.Texts;

/**
 * Makes the fields of one form, with what they hold and what is wrong with them. The texts of field
 * {@code x} of form {@code office.} are {@code office.x} and {@code office.x.hint}.
 */
final class Fields {
  private static final Pattern LINE = Pattern.compile("(.+)\\.(\\d+)(\\..+)");

  private final Desk desk;
  private final String form;
  private final Values values;
  private final Mistakes mistakes;
  private final List<FormView.Part> parts = new ArrayList<>();
  private List<FieldView> fields = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private String prefix = "";
  private Optional<String> hint = Optional.empty();
  private Optional<FieldView.Offer> offer = Optional.empty();
  private Optional<FieldView.Live> live = Optional.empty();

  Fields(Desk desk, String form, Values values, Optional<Problem> problem) {
    this.desk = desk;
    this.form = form;
    this.values = values;
    this.mistakes = new Mistakes(values, problem);
  }

  /** Whether a field may stay empty. */
  enum Need {
    REQUIRED,
    OPTIONAL
  }

  /** What a field is called; of a line of several the number is in the words. */
  private String label(String name) {
    Matcher line = LINE.matcher(name);
    return line.matches()
        ? desk.t().of(form + line.group(1) + line.group(3), Integer.parseInt(line.group(2)) + 1)
        : desk.t().of(form + name);
  }

  /** Begins a group of fields; its title is the text {@code form.part.name}. */
  Fields part(String name) {
    close();
    title = Optional.of(desk.t().of(form + "part." + name));
    return this;
  }

  /** Tells this form apart from others of its kind on the same page. */
  Fields within(String thing) {
    prefix = thing + "-";
    return this;
  }

  /** What the next field draws anew while one types. */
  Fields drawing(String href, String target) {
    live = Optional.of(new FieldView.Live(href, target));
    return this;
  }

  /** What is said of the next field instead of what is always said of it. */
  Fields hinting(String words) {
    hint = Optional.of(words);
    return this;
  }

  /** What the next field and others may take. */
  Fields offering(FieldView.Offer values) {
    offer = Optional.of(values);
    return this;
  }

  /** A field to type in. */
  Fields add(String name, String kind, Need need) {
    return add(name, kind, need, Optional.empty(), List.of());
  }

  /** A field that the browser may fill in. */
  Fields add(String name, String kind, Need need, String autocomplete) {
    return add(name, kind, need, Optional.of(autocomplete), List.of());
  }

  /** A field to choose in, from values with their labels. */
  Fields choose(String name, String kind, Need need, Map<String, String> options) {
    return add(
        name,
        kind,
        need,
        Optional.empty(),
        options.entrySet().stream()
            .map(
                option ->
                    new FieldView.Choice(
                        option.getKey(),
                        option.getValue(),
                        values.all(name).contains(option.getKey())))
            .toList());
  }

  /** The form. */
  FormView form(String action) {
    return form(action, form + "submit");
  }

  /**
   * The form.
   *
   * @param submit text of its button
   */
  FormView form(String action, String submit) {
    close();
    boolean beside =
        parts.stream().flatMap(p -> p.fields().stream()).anyMatch(f -> mistakes.names(f.name()));
    return new FormView(
        action,
        desk.formToken(),
        parts,
        desk.t().of(submit),
        mistakes.problem().filter(p -> !beside).map(p -> p.detail(desk.language())));
  }

  private Fields add(
      String name,
      String kind,
      Need need,
      Optional<String> autocomplete,
      List<FieldView.Choice> choices) {
    Texts t = desk.t();
    String key = form + name;
    fields.add(
        new FieldView(
            name,
            prefix + form.replace('.', '-') + name.replace('.', '-'),
            kind,
            label(name),
            hint.or(
                () -> t.has(key + ".hint") ? Optional.of(t.of(key + ".hint")) : Optional.empty()),
            kind.equals("password") ? "" : values.typed(name),
            choices,
            need == Need.REQUIRED,
            autocomplete,
            offer,
            live,
            mistakes.of(name, need).map(p -> sentence(p.reason(desk.language())))));
    hint = Optional.empty();
    offer = Optional.empty();
    live = Optional.empty();
    return this;
  }

  private void close() {
    if (!fields.isEmpty()) {
      parts.add(new FormView.Part(title, List.copyOf(fields)));
      fields = new ArrayList<>();
      title = Optional.empty();
    }
  }

  private String sentence(String words) {
    return words.substring(0, 1).toUpperCase(desk.language()) + words.substring(1) + ".";
  }
}
