import { DomainError } from '../../shared/errors/domain-error.js';

/** The host has a category of this name already. */
export class CategoryNameTaken extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Dere har allerede en kategori med dette navnet.',
      nn: 'De har alt ein kategori med dette namnet.',
      en: 'You have a category of this name already.',
    });
  }
}
