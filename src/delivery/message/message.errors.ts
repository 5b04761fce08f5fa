import { DomainError } from '../../shared/errors/domain-error.js';
import type { MessageState } from './message-status.js';

/** A message was asked to become what its state does not allow. */
export class MessageCannotBecome extends DomainError {
  readonly kind = 'conflict';

  constructor(
    readonly from: MessageState,
    readonly to: MessageState,
  ) {
    super({
      nb: 'E-posten er kommet for langt til at dette kan gjøres.',
      nn: 'E-posten er komen for langt til at dette kan gjerast.',
      en: `The e-mail is ${from} and cannot become ${to}.`,
    });
  }
}
