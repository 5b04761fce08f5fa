import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Host } from '../../identity/host/host.entity.js';
import type { Language } from '../../shared/language/words.js';
import { privacyWords } from './privacy.words.js';

/** What whoever answers is told of how personal data are treated; the part `pages/response/parts/privacy` shows it. */
export interface PrivacyNotice {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

/** The notice of one hearing: each host is a controller of its own, and a state body keeps by law what an association need not. */
export function privacyNotice(
  host: Pick<Host, 'name' | 'kind' | 'mailbox'>,
  { contactName, contactPhone, contactEmail }: Pick<Consultation, 'contactName' | 'contactPhone' | 'contactEmail'>,
  language: Language,
): PrivacyNotice {
  const words = privacyWords[language];
  const isStateBody = host.kind === 'stateBody';
  const contact = [contactName, contactPhone, contactEmail, host.mailbox ?? '']
    .filter((part) => part !== '')
    .join(', ');
  return {
    title: words.title,
    sections: [
      { heading: words.controller, text: words.controllerText(host.name) },
      { heading: words.kept, text: words.keptText },
      { heading: words.why, text: isStateBody ? words.whyStateBody : words.whyAssociation },
      { heading: words.long, text: isStateBody ? words.longStateBody : words.longAssociation },
      { heading: words.rights, text: words.rightsText },
      { heading: words.contact, text: words.contactText(contact === '' ? host.name : contact) },
    ],
  };
}
