import { DomainError } from '../../shared/errors/domain-error.js';

/** Somebody else answers for the body already: it is forwarded, or an internal hearing is under way. */
export class DelegatedAlready extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Noen andre er allerede i gang med å svare for dere. Last siden på nytt, og se hvem.',
      nn: 'Nokon andre er alt i gang med å svare for dykk. Last sida på nytt, og sjå kven.',
      en: 'Somebody else is already answering for you. Reload the page to see who.',
    });
  }
}

/** The deadline is over, or the hearing takes no answers: there is no time left to ask the members. */
export class TooLateToDelegate extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Svarfristen er ute. Det er ikke tid til å la andre svare eller til å høre medlemmene. Dere kan fortsatt svare selv, eller be om utsatt frist.',
      nn: 'Svarfristen er ute. Det er ikkje tid til å la andre svare eller til å høyre medlemmene. De kan framleis svare sjølve, eller be om utsett frist.',
      en: 'The deadline is over. There is no time to let others answer or to consult your members. You can still answer yourselves, or ask for a later deadline.',
    });
  }
}

/** The body has a desk already, and only who works there starts its internal hearings. */
export class DeskElsewhere extends DomainError {
  readonly kind = 'conflict';

  constructor(hostName: string, whom: readonly string[]) {
    const names = whom.join(', ');
    super({
      nb: `${hostName} har allerede et skrivebord her. Logg inn der, eller be ${names === '' ? 'en som arbeider der' : names} om å starte den interne høringen.`,
      nn: `${hostName} har alt eit skrivebord her. Logg inn der, eller be ${names === '' ? 'ein som arbeider der' : names} om å starte den interne høyringa.`,
      en: `${hostName} already has a desk here. Sign in there, or ask ${names === '' ? 'somebody who works there' : names} to start the internal consultation.`,
    });
  }
}

/** Nobody whom we can ask whether the person acts for the body. */
export class NoRegisteredAddress extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Vi har ingen registrert e-postadresse for dere, og kan ikke se at adressen din hører til organisasjonen. Be den som har sendt ut høringen, om å registrere en.',
      nn: 'Vi har inga registrert e-postadresse for dykk, og kan ikkje sjå at adressa di høyrer til organisasjonen. Be den som har sendt ut høyringa, om å registrere ei.',
      en: 'We have no registered e-mail address for you, and cannot see that your address belongs to the organisation. Ask whoever sent out the consultation to register one.',
    });
  }
}

/** The members were told that only the host reads their answers, and that stands. */
export class MembersWereTold extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Høringen er sendt ut. Medlemmene har svart i tillit til at bare dere ser svarene, så det kan ikke endres nå.',
      nn: 'Høyringa er send ut. Medlemmene har svart i tillit til at berre de ser svara, så det kan ikkje endrast no.',
      en: 'The consultation has been sent. Members answer trusting that only you see their answers, so this cannot be changed now.',
    });
  }
}
