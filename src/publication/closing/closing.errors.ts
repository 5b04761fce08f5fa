import { DomainError } from '../../shared/errors/domain-error.js';

/** The closing letter says what became of each answer, and so it waits for a summary that was approved and issued. */
export class ClosingNeedsSummary extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Sluttbrevet kan ikke planlegges før oppsummeringen er godkjent og gitt ut.',
      nn: 'Sluttbrevet kan ikkje planleggjast før oppsummeringa er godkjend og gjeven ut.',
      en: 'The closing letter cannot be planned until the summary has been approved and issued.',
    });
  }
}
