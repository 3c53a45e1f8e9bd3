/** Longer lines are cut: a stack is a few thousand characters. */
const LONGEST = 8_000;

/**
 * What in a line may lead to a person or open a door. Each pattern begins at the beginning of a word only, so that
 * no text takes long.
 * A token of ours and of Strapi's is 40 characters or more of one kind; a session is three parts with dots.
 */
const PERSONAL: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[email]'],
  [/(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g, '[token]'],
  [/(?<![\w-])[0-9a-fA-F]{80,512}(?![\w-])/g, '[token]'],
  [/\b[Bb]earer [\w.~+/-]{8,2000}/g, '[token]'],
  [/(?<!\d)\d{17}[\dXx](?!\d)/g, '[identity number]'],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, '[phone]'],
  [/(?<![\w.:/%-])([\w.:%-]*\/[\w.:/%-]*)\?[^\s"']+/g, '$1'],
];

/**
 * A line for the log without e-mail addresses, tokens, identity and mobile numbers, and without the queries of
 * addresses. What a program of ours wants to say it says without them; this is for messages of others.
 */
export function removePersonal(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)} […]` : text;
  return PERSONAL.reduce((line, [pattern, instead]) => line.replace(pattern, instead), cut);
}
