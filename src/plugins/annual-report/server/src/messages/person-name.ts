/** What Strapi keeps of an admin user's name; any of it may be missing. */
export type NamedPerson = {
  firstname?: string | null | undefined;
  lastname?: string | null | undefined;
  username?: string | null | undefined;
  email?: string | null | undefined;
};

const HAN = /\p{Script=Han}/u;

/** Chinese names are written family name first and without a blank. */
const fullName = (firstname: string, lastname: string): string =>
  HAN.test(lastname) ? `${lastname}${firstname}` : `${firstname} ${lastname}`.trim();

/** What stands before the @: an address is nobody's business but its owner's and an administrator's. */
const localPart = (email: string): string => email.split('@')[0] ?? '';

/** What people call an admin user, or null when nothing is known. An address is never told whole. */
export function personName({
  person: { firstname, lastname, username, email },
}: {
  person: NamedPerson;
}): string | null {
  const name = fullName(firstname?.trim() ?? '', lastname?.trim() ?? '');
  return name || username || localPart(email ?? '') || null;
}
