import { DomainError } from '../../shared/errors/domain-error.js';

/** A summary is submitted and issued when no more answers are expected. */
export class SummaryNotPossibleYet extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Oppsummeringen kan sendes til godkjenning og utgis når høringsfristen er ute.',
      nn: 'Oppsummeringa kan sendast til godkjenning og bli gitt ut når høyringsfristen er ute.',
      en: 'The summary can be submitted and issued when the deadline has passed.',
    });
  }
}

/** A comment that is placed nowhere would be left out of the summary. */
export class UnplacedRemain extends DomainError {
  readonly kind = 'conflict';

  constructor(count: number) {
    super({
      nb: `${String(count)} ${count === 1 ? 'merknad er' : 'merknader er'} ikke plassert. Plasser alle merknader før du sender oppsummeringen til godkjenning.`,
      nn: `${String(count)} ${count === 1 ? 'merknad er' : 'merknader er'} ikkje plassert. Plasser alle merknader før du sender oppsummeringa til godkjenning.`,
      en: `${String(count)} ${count === 1 ? 'comment is' : 'comments are'} not placed. Place every comment before you submit the summary.`,
    });
  }
}

/** A citation in a text leads nowhere, or to a comment that is no longer there. */
export class CitationsLeadNowhere extends DomainError {
  readonly kind = 'conflict';

  constructor(count: number) {
    super({
      nb: `${String(count)} ${count === 1 ? 'henvisning fører' : 'henvisninger fører'} ikke til en merknad lenger. Rett dem før du sender oppsummeringen til godkjenning.`,
      nn: `${String(count)} ${count === 1 ? 'tilvising fører' : 'tilvisingar fører'} ikkje til ein merknad lenger. Rett dei før du sender oppsummeringa til godkjenning.`,
      en: `${String(count)} ${count === 1 ? 'citation does' : 'citations do'} not lead to a comment any more. Mend them before you submit the summary.`,
    });
  }
}

/** What is not decided or not cited may be issued, but only when somebody says why. */
export class RemainsNeedReason extends DomainError {
  readonly kind = 'invalid';

  constructor({ undecided, uncited }: { readonly undecided: number; readonly uncited: number }) {
    const [left, without] = [String(undecided), String(uncited)];
    super({
      nb: `${left} plasseringer er ikke vurdert, og ${without} er ikke nevnt i teksten. Rett det, eller skriv hvorfor oppsummeringen utgis likevel.`,
      nn: `${left} plasseringar er ikkje vurderte, og ${without} er ikkje nemnde i teksten. Rett det, eller skriv kvifor oppsummeringa likevel blir gitt ut.`,
      en: `${left} placements are not assessed, and ${without} are not cited in the text. Mend it, or write why the summary is issued all the same.`,
    });
  }
}

/** Before a summary is issued somebody says whether what was changed needs a new hearing, and why. */
export class NewHearingNotAnswered extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Skriv hvorfor endringene krever eller ikke krever en ny høring.',
      nn: 'Skriv kvifor endringane krev eller ikkje krev ei ny høyring.',
      en: 'Write why the changes do or do not need a new consultation.',
    });
  }
}

/** The version is not in a state from which this can be done. */
export class SummaryStateRefuses extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Denne versjonen av oppsummeringen har fått en annen status, så dette kan ikke gjøres nå. Last siden på nytt.',
      nn: 'Denne versjonen av oppsummeringa har fått ein annan status, så dette kan ikkje gjerast no. Last sida på nytt.',
      en: 'This version of the summary has changed status, so this cannot be done now. Reload the page.',
    });
  }
}

/** A version is being made into files: nothing new is submitted before it is out. */
export class IssueInTheMaking extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'En versjon blir utgitt akkurat nå. Vent til den er ferdig.',
      nn: 'Ein versjon blir gitt ut akkurat no. Vent til han er ferdig.',
      en: 'A version is being issued right now. Wait until it is done.',
    });
  }
}
