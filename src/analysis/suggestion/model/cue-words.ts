import { termsOf } from '../../../shared/language/norwegian/terms-of.js';
import type { GroundPlace } from './suggested.js';

/**
 * Words that speak for the two places that have no text of their own. What bodies write of a hearing as a whole is about its
 * deadline, its length and who was asked; of all drafts together, that it holds for them all.
 */
const OF_CONSULTATION = `
  høringsfrist høringsfristen fristen frist svarfrist høringsrunde høringsinstans høringsinstanser høringsprosess
  prosessen høringsnotat høringsnotatet høringsbrev høringsbrevet utsatt involvert involvering invitert arbeidsgruppe
  arbeidsgruppen sammensetning utsendelse ferie julen påsken høringsliste adressat utredningsinstruksen
`;
const OF_ALL_DRAFTS = `
  alle samtlige forløpene pakkeforløpene pasientforløpene utkastene felles gjennomgående generelt generelle overordnet overordnede
  tverrgående innledning begge merknader kommentarer
`;

/** The words that name a place: its title, and for the two that no letter calls by it those that speak for them. */
export function namesOfPlace({ kind, title }: GroundPlace): string {
  if (kind === 'consultation') return OF_CONSULTATION;
  return kind === 'allDrafts' ? OF_ALL_DRAFTS : title;
}

/** «forløpene» in the plural is of them all; the stem does not tell it from «forløpet». */
const ALL_TOGETHER =
  /(?:alle|samtlige|begge|de (?:tre|fire|fem|seks)) (?:de )?(?:\p{L}+ )?(?:\p{L}*forløp|utkast|\p{L}*retningslinj)\p{L}*|(?:^|[^\p{L}])(?:pakkeforløpene|pasientforløpene|pakkeforløpa|pasientforløpa|forløpene|forløpa|utkastene|utkasta)(?=$|[^\p{L}])|på tvers av (?:\p{L}*forløp|utkast)|uavhengi\p{L}+ av (?:\p{L}*forløp|diagnose)/u;

/** Whether a text speaks of all drafts at once. */
export function speaksOfAll(text: string): boolean {
  return ALL_TOGETHER.test(text.toLowerCase());
}

/** Words that nearly every letter about health uses, whatever it is about. */
const EVERYDAY = `
  behandling behandle utredning oppfølging oppstart start kartlegging henvisning tjeneste helse helsetjeneste spesialisthelsetjeneste
  pasient bruker pårørende forløp pakkeforløp pasientforløp tiltak tilbud tid person plan del kapittel punkt anbefaling råd
  arbeid samarbeid samhandling kommune sykehus fagfolk ansvar informasjon bruk behov vurdering innhold mål krav kvalitet
  og uttalelse merknad innspill høringssvar utkast retningslinje spesialisert tverrfaglig psykisk lidelse middel
  nasjonal norsk offentlig første siste ny god stor andre øvrig generell
`;

const EVERYDAY_TERMS: ReadonlySet<string> = new Set(termsOf(EVERYDAY));

/** Whether a term is one of those that nearly every letter has. */
export function isEveryday(term: string): boolean {
  return EVERYDAY_TERMS.has(term);
}
