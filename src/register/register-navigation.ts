import type { Language } from '../shared/language/words.js';
import { CATEGORIES_PATH, GROUPS_PATH, IMPORT_PATH, REGISTER_PATH } from './register-paths.js';
import { registerWords } from './register.words.js';

/** The links between the parts of the register, as the part `pages/register/parts/navigation` shows them. */
export class RegisterNavigation {
  readonly label: string;
  readonly links: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];

  constructor(language: Language, current: string) {
    const t = registerWords[language];
    this.label = t.parts;
    const link = (href: string, text: string) => ({ href, text, isCurrent: href === current });
    this.links = [
      link(REGISTER_PATH, t.organisations),
      link(CATEGORIES_PATH, t.categories),
      link(GROUPS_PATH, t.groups),
      link(IMPORT_PATH, t.import),
    ];
  }
}
