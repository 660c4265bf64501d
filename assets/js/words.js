// What scripts say, in the words of the site's language. The build fills in those that some script asks for.

const WORDS = {};
const { lang } = document.documentElement;

/** A message of the catalogue with its arguments; `n` chooses its plural form. */
export function say(key, values = {}) {
  const message = WORDS[key];
  const text = message.other ? (message[new Intl.PluralRules(lang).select(values.n)] ?? message.other) : message;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name].toLocaleString(lang));
}
