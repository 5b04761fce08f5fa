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

/** An internal hearing has the drafts of the hearing that it answers in, and none of its own. */
export class DraftsSeenThrough extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Dette er en intern høring. Den bruker utkastene i høringen dere svarer på, og kan ikke ha egne.',
      nn: 'Dette er ei intern høyring. Ho bruker utkasta i høyringa de svarer på, og kan ikkje ha eigne.',
      en: 'This is an internal consultation. It uses the drafts of the consultation you answer and cannot have its own.',
    });
  }
}
