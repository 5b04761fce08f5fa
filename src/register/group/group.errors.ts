import { DomainError } from '../../shared/errors/domain-error.js';

/** The host has a group of this name already. */
export class GroupNameTaken extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Dere har allerede en gruppe med dette navnet.',
      nn: 'De har alt ei gruppe med dette namnet.',
      en: 'You have a group of this name already.',
    });
  }
}

/** A group cannot be reached through itself, nor through one that is itself reached through another. */
export class GroupsInARing extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Velg en gruppe som selv får brev.',
      nn: 'Vel ei gruppe som sjølv får brev.',
      en: 'Choose a group that gets letters itself.',
    });
  }
}
