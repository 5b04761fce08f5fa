import type { Invitation } from '../consultation/invitation/invitation.entity.js';
import type { Reader } from '../shared/database/database.js';

/** What a body has done with what it is asked, beside answering itself. */
export type Delegation =
  { readonly kind: 'nothing' } | { readonly kind: 'forwarded'; readonly to: string } | { readonly kind: 'internal' };

/** Knows who answers for a body. A port: internal hearings stand above answers. */
export abstract class Delegations {
  /** Null for those who cannot let others answer: private persons, groups, and bodies that were not invited. One statement. */
  abstract of(invitation: Invitation): Promise<Delegation | null>;

  /** True when an internal hearing answers by this link, so that it must stay in use. */
  abstract answersBy(via: Reader, linkId: string): Promise<boolean>;
}
