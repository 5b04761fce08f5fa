import { DomainError } from '../shared/errors/domain-error.js';

/** A summary is issued when no more answers are expected. */
export class SummaryNotPossibleYet extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Oppsummeringen kan utgis når høringsfristen er ute.',
      nn: 'Oppsummeringa kan bli gitt ut når høyringsfristen er ute.',
      en: 'The summary can be issued when the deadline has passed.',
    });
  }
}

/** A comment that is placed nowhere would be left out of the summary. */
export class UnplacedRemain extends DomainError {
  readonly kind = 'invalid';

  constructor(count: number) {
    super({
      nb: `${count} merknader er ikke plassert. Plasser dem før du utgir oppsummeringen.`,
      nn: `${count} merknader er ikkje plasserte. Plasser dei før du gir ut oppsummeringa.`,
      en: `${count} comments are not placed. Place them before you issue the summary.`,
    });
  }
}

/** What is not decided may be issued, but only when somebody says why. */
export class IssueNeedsReason extends DomainError {
  readonly kind = 'invalid';

  constructor(count: number) {
    super({
      nb: `${count} plasseringer er ikke vurdert. Vurder dem, eller skriv hvorfor oppsummeringen utgis likevel.`,
      nn: `${count} plasseringar er ikkje vurderte. Vurder dei, eller skriv kvifor oppsummeringa likevel blir gitt ut.`,
      en: `${count} placements are not assessed. Assess them, or write why the summary is issued all the same.`,
    });
  }
}
