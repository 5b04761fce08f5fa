import type { Language } from '../shared/language/words.js';
import type { ConsultationView } from './consultation-reader.js';
import { seenThroughWords } from './seen-through.words.js';

/** Whose a draft, question or paper is. */
export interface Owned {
  readonly consultationId: string;
}

type Seen = Pick<ConsultationView, 'consultation' | 'seenThrough' | 'outerHosts'>;

/** True for what the hearing has itself; false for what an internal hearing sees through to. */
export function isOwn({ consultation }: Pick<ConsultationView, 'consultation'>, { consultationId }: Owned): boolean {
  return consultationId === consultation.id;
}

/** The host of the hearing that something is seen through to; empty for what is the hearing's own. */
export function outerHostOf({ outerHosts }: Pick<Seen, 'outerHosts'>, { consultationId }: Owned): string {
  return outerHosts.get(consultationId) ?? '';
}

/** «Fra Helsedirektoratet: «Pakkeforløp …»» beside what is seen through; false for what is the hearing's own. */
export function ownerText(view: Seen, owned: Owned, language: Language): string | false {
  const outer = view.seenThrough.find(({ id }) => id === owned.consultationId);
  return outer !== undefined && seenThroughWords[language].from(outerHostOf(view, owned), outer.title);
}

/** The nearest hearing that this one answers in, with its host; false for one that answers for nobody. */
export function answersIn(view: Pick<Seen, 'seenThrough' | 'outerHosts'>): string | false {
  const [outer] = view.seenThrough;
  return outer !== undefined && `${outer.title} (${outerHostOf(view, { consultationId: outer.id })})`;
}

/** Whether something of a list can be moved up or down: among what the hearing has itself. */
export interface Moves {
  readonly mayMoveUp: boolean;
  readonly mayMoveDown: boolean;
}

export const STANDS: Moves = { mayMoveUp: false, mayMoveDown: false };

export function movesOf(
  view: Pick<ConsultationView, 'consultation'>,
  all: readonly (Owned & { readonly id: string })[],
  { id }: { readonly id: string },
): Moves {
  const own = all.filter((one) => isOwn(view, one));
  const place = own.findIndex((one) => one.id === id);
  return { mayMoveUp: place > 0, mayMoveDown: place >= 0 && place < own.length - 1 };
}
