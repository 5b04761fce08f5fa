const EMAIL = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:.]+(\.[^\s@<>"(),;:.]+)+$/;
const LONGEST = 254;

/** True for one bare e-mail address, with Norwegian letters or without. Not a list, and no name around it. */
export function isEmailAddress(text: string): boolean {
  return EMAIL.test(text) && text.length <= LONGEST && !/\p{Cc}/u.test(text);
}
