import { DomainError } from '../../shared/errors/domain-error.js';

/** A draft that a question is about cannot be taken away before the question. */
export class DraftAskedAbout extends DomainError {
  readonly kind = 'conflict';

  constructor(readonly question: number) {
    super({
      nb: `Spørsmål ${String(question)} gjelder dette utkastet. Endre eller fjern spørsmålet først.`,
      nn: `Spørsmål ${String(question)} gjeld dette utkastet. Endre eller fjern spørsmålet først.`,
      en: `Question ${String(question)} is about this draft. Change or remove the question first.`,
    });
  }
}
