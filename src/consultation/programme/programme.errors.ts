import { DomainError } from '../../shared/errors/domain-error.js';

/** A draft goes into one of a later round, and into no other programme's. */
export class NotALaterDraft extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Et utkast kan bare bli til et utkast i en senere runde av samme program.',
      nn: 'Eit utkast kan berre bli til eit utkast i ein seinare runde av same program.',
      en: 'A draft can only become a draft in a later round of the same programme.',
    });
  }
}

/** The milestone has been taken away, or is back already. */
export class MilestoneInAnotherState extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Milepælen er fjernet eller hentet tilbake av noen andre. Last siden på nytt.',
      nn: 'Milepælen er fjerna eller henta tilbake av nokon andre. Last sida på nytt.',
      en: 'The milestone has been removed or brought back by somebody else. Reload the page.',
    });
  }
}
