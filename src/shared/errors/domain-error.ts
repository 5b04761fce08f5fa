/** Why a thing was refused; the web filter maps each kind to one status. */
export const REFUSAL_KINDS = ['notFound', 'forbidden', 'conflict', 'invalid'] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

/** Text in the three languages of the interface. */
export type Wording = Readonly<{ nb: string; nn: string; en: string }>;

/** A rule of the matter that refused. Every subclass is named for its refusal and says in words what to do. */
export abstract class DomainError extends Error {
  abstract readonly kind: RefusalKind;

  protected constructor(readonly wording: Wording) {
    super(wording.en);
    this.name = new.target.name;
  }
}

/** What was asked for does not exist, or belongs to another host. */
export class NotFound extends DomainError {
  readonly kind = 'notFound';

  constructor(readonly noun: string) {
    super({
      nb: 'Vi finner ikke det du ser etter.',
      nn: 'Vi finn ikkje det du ser etter.',
      en: `We cannot find what you are looking for.`,
    });
  }
}

/** The actor may see the thing, but not do this to it. */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';

  constructor(readonly permission: string) {
    super({
      nb: 'Du har ikke tilgang til å gjøre dette.',
      nn: 'Du har ikkje tilgang til å gjere dette.',
      en: 'You do not have permission to do this.',
    });
  }
}

/** Somebody saved a newer version meanwhile. */
export class ChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Noen andre har lagret en endring etter at du åpnet siden. Last siden på nytt, og se hva som er endret.',
      nn: 'Nokon andre har lagra ei endring etter at du opna sida. Last sida på nytt, og sjå kva som er endra.',
      en: 'Somebody else has saved a change since you opened the page. Reload it and see what has changed.',
    });
  }
}
