import type { Language } from '../../shared/language/words.js';
import type { DraftContent, DraftKey, HearingContent, HearingTexts, Person } from './content.types.js';
import { drafts } from './drafts.js';
import { hearing } from './hearing.js';
import { questions } from './questions.js';

/** The hearing that is open when the program starts on an empty database: the same drafts under today's names. */

const titlesToday: Readonly<Record<DraftKey, Pick<DraftContent, 'title' | 'shortTitle'>>> = {
  gravide: {
    title:
      'Nasjonalt pasientforløp for gravide som bruker eller har brukt alkohol, vanedannende legemidler eller illegale rusmidler',
    shortTitle: 'Gravide og rusmidler',
  },
  familier: {
    title: 'Nasjonalt pasientforløp for familier med små barn og rusmiddelproblemer',
    shortTitle: 'Familier med sped- og småbarn',
  },
  paaTvers: {
    title: 'Anbefalinger på tvers av nasjonale pasientforløp: somatisk helse og levevaner',
    shortTitle: 'Somatisk helse og levevaner',
  },
};

const textsToday: Readonly<Record<Language, HearingTexts>> = {
  nb: {
    ...hearing.texts.nb,
    background: [
      'De nasjonale pasientforløpene for psykisk helse og rus skal gi pasientene likeverdig hjelp uansett hvor de bor. Forløpet for gravide og rusmidler er nå gått gjennom på nytt.',
      'Utkastene er kortere enn før, og de sier tydeligere hvem som har ansvaret for hva. Brukere og fagfolk fra kommuner og sykehus har vært med på å skrive dem.',
    ],
    notUnderConsultation: [
      'Lovreglene om tilbakeholdelse, meldeplikt og taushetsplikt. De ligger fast, og utkastene gjengir dem bare.',
      'De andre nasjonale pasientforløpene for psykisk helse og rus.',
      'Finansieringsordningene for kommunene og sykehusene.',
    ],
    mainChanges: hearing.texts.nb.mainChanges.map((text) => text.replace('pakkeforløp', 'pasientforløp')),
  },
  nn: {
    ...hearing.texts.nn,
    background: [
      'Dei nasjonale pasientforløpa for psykisk helse og rus skal gi pasientane likeverdig hjelp same kvar dei bur. Forløpet for gravide og rusmiddel er no gått gjennom på nytt.',
      'Utkasta er kortare enn før, og dei seier tydelegare kven som har ansvaret for kva. Brukarar og fagfolk frå kommunar og sjukehus har vore med på å skrive dei.',
    ],
    notUnderConsultation: [
      'Lovreglane om tilbakehalding, meldeplikt og teieplikt. Dei ligg fast, og utkasta attgir dei berre.',
      'Dei andre nasjonale pasientforløpa for psykisk helse og rus.',
      'Finansieringsordningane for kommunane og sjukehusa.',
    ],
    mainChanges: hearing.texts.nn.mainChanges.map((text) => text.replace('pakkeforløp', 'pasientforløp')),
  },
  en: {
    ...hearing.texts.en,
    background: [
      'The national patient pathways for mental health and substance use are to give patients equal help wherever they live. The pathway for pregnancy and substance use has now been revised.',
      'The drafts are shorter than before and say more clearly who is responsible for what. Service users and professionals from municipalities and hospitals have helped to write them.',
    ],
    notUnderConsultation: [
      'The statutory rules on detention, the duty to report and confidentiality. They stand, and the drafts only restate them.',
      'The other national patient pathways for mental health and substance use.',
      'The funding schemes for municipalities and hospitals.',
    ],
  },
};

export const openHearing: HearingContent = {
  ...hearing,
  title: 'Nasjonalt pasientforløp for gravide og rusmidler',
  caseNumber: '26/1187',
  schedule: { kind: 'openNow', months: 3 },
  briefly: [
    'Helsedirektoratet foreslår endringer i det nasjonale pasientforløpet for gravide og rusmidler.',
    'Forløpet skal gi kvinnen hjelp tidlig, og gi barnet en tryggere start.',
    'To utkast til hører med: ett om familier med små barn og ett om somatisk helse og levevaner i alle pasientforløp.',
    'Vi ber særlig om svar på hvem som bør ha ansvaret for hva, om fristene er riktige, og hva forslagene vil koste.',
    'Svar gjerne bare på de delene som angår dere.',
  ],
  texts: textsToday,
  drafts: drafts.map((draft) => ({ ...draft, ...titlesToday[draft.key] })),
  questions,
};

/** The cast that gets a one-time sign-in link besides the directorate's own: a body, and the secretary of an umbrella. */
export const guests: Readonly<Record<'body' | 'umbrella', Person & { readonly organisation: string }>> = {
  body: {
    organisation: 'Retretten',
    name: 'Ivar Nordlien',
    title: 'rådgiver',
    email: 'ivar.nordlien@retretten.example',
  },
  umbrella: {
    organisation: 'Den norske legeforening',
    name: 'Halvard Stenersrud',
    title: 'rådgiver',
    email: 'halvard.stenersrud@legeforeningen.example',
  },
};

/** A host is a state body or an association; an association need not have a second person approve. */
export interface HostContent {
  readonly name: string;
  readonly kind: 'stateBody' | 'association';
  readonly organisationNumber?: string;
  readonly members: readonly { readonly name: string; readonly abbreviation?: string }[];
}

export const hosts: readonly HostContent[] = [
  { name: 'Helsedirektoratet', kind: 'stateBody', organisationNumber: '983544622', members: [] },
  {
    name: 'Den norske legeforening',
    kind: 'association',
    members: [
      { name: 'Allmennlegeforeningen', abbreviation: 'AF' },
      { name: 'Norsk overlegeforening', abbreviation: 'Of' },
      { name: 'Yngre legers forening', abbreviation: 'Ylf' },
      { name: 'Norsk forening for allmennmedisin', abbreviation: 'NFA' },
      { name: 'Norsk psykiatrisk forening', abbreviation: 'NPF' },
      { name: 'Norsk forening for rus- og avhengighetsmedisin', abbreviation: 'NFRAM' },
      { name: 'Norsk gynekologisk forening', abbreviation: 'NGF' },
      { name: 'Norsk barnelegeforening' },
    ],
  },
];
