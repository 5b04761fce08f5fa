import type { Language } from '../../shared/language/words.js';
import type { Delegation } from '../delegations.js';
import { delegationPartWords } from './delegation-part.words.js';

/** What the portal page says of letting others answer: the one line that leads there. */
export interface DelegationPart {
  readonly text: string;
  readonly href: string;
}

/** False where it is not for the body. */
export function delegationPart(delegation: Delegation | null, language: Language): DelegationPart | false {
  if (!delegation) return false;
  const words = delegationPartWords[language];
  const text = delegation.kind === 'forwarded' ? words.forwarded(delegation.to) : words[delegation.kind];
  return { text, href: '/svar/intern-horing' };
}
