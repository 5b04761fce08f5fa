import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { organisationPath, registerCrumbs } from '../register-paths.js';
import { registerWords } from '../register.words.js';
import { profileWords } from './organisation-profile.words.js';
import type { Organisation } from './organisation.entity.js';

/** Asks before a body is taken out of use. */
export class DeactivationPage extends Page {
  readonly template = 'pages/register/organisation/deactivation';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly cancelHref: string;

  constructor(language: Language, { id, name }: Organisation) {
    super();
    const t = profileWords[language];
    this.crumbs = registerCrumbs(language, { href: organisationPath(id), text: name });
    this.title = t.deactivateTitle;
    this.text = t.deactivateText(name);
    this.action = organisationPath(id, 'deaktivering');
    this.confirm = t.yesDeactivate;
    this.cancel = registerWords[language].cancel;
    this.cancelHref = organisationPath(id);
  }
}
