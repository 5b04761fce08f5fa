import { DomainError } from '../../../shared/errors/domain-error.js';
import { refusalWording } from './extension.words.js';
import type { ExtensionRefusal } from './extension.rules.js';

/** The deadline cannot be moved so. */
export class ExtensionRefused extends DomainError {
  readonly kind = 'conflict';

  constructor(readonly reason: ExtensionRefusal) {
    super(refusalWording(reason));
  }
}
