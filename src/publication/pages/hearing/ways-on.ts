import type { Consultation } from '../../../consultation/consultation.entity.js';
import type { Language } from '../../../shared/language/words.js';
import { publicHearingWords } from './public-hearing.words.js';

/** A link from the page of a hearing to what belongs to it. */
export interface WayOn {
  readonly href: string;
  readonly text: string;
}

/** What has come of the hearing, and how to be told of what is new. */
export interface WaysOn {
  readonly results: readonly WayOn[];
  readonly follow: readonly WayOn[];
}

/** What decides which ways there are. */
interface Standing {
  readonly consultation: Pick<Consultation, 'id' | 'visibility' | 'state' | 'programmeId'>;
  /** Whether a summary is published. */
  readonly hasSummary: boolean;
}

/** Of a hearing for its members only, nothing of this is for everyone. */
export function waysOn({ consultation, hasSummary }: Standing, language: Language): WaysOn {
  const { id, visibility, state, programmeId } = consultation;
  const path = `/horinger/${id}`;
  const t = publicHearingWords[language];
  if (visibility !== 'public') return { results: [], follow: [] };
  const summary = [
    { href: `${path}/oppsummering`, text: t.seeSummary },
    { href: `${path}/oppsummering/statistikk`, text: t.statistics },
  ];
  const answers = state === 'cancelled' ? [] : [{ href: `${path}/horingssvar`, text: t.seeAnswers }];
  const programme = programmeId === null ? [] : [{ href: `/programmer/${programmeId}`, text: t.programme }];
  return {
    results: [...(hasSummary ? summary : []), ...answers, ...programme],
    follow: [
      { href: `/abonner?horing=${id}`, text: t.subscribe },
      { href: `${path}/nyheter.atom`, text: t.feed },
    ],
  };
}
