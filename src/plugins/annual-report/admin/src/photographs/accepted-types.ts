/** With these alone, an iPhone hands its own format over as JPEG, which is quicker than converting it here. */
const TYPES = 'image/jpeg,image/png,image/webp';
const TYPES_OF_PHONES = `${TYPES},.jfif,.jpe,image/heic,image/heif,.heic,.heif,.hif`;

/** An iPad says that it is a Mac; no Mac is touched. */
const convertsByItself = ({ userAgent, maxTouchPoints }: Navigator): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);

/** What a chooser of photographs offers. */
export function acceptedTypes(browser: Navigator = navigator): string {
  return convertsByItself(browser) ? TYPES : TYPES_OF_PHONES;
}
