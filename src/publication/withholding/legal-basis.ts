import { defineWords, type Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';

/** The two decisions: not to give access at all, or only not to put it on the web. */
export const WITHHOLDING_EFFECTS = ['exempt', 'notOnWeb'] as const;
export type WithholdingEffect = (typeof WITHHOLDING_EFFECTS)[number];

export const BASIS_KEYS = [
  'offl13Personal',
  'offl13Business',
  'offl14Internal',
  'offl20Foreign',
  'offl21Defence',
  'offl23Negotiation',
  'offl24Control',
  'offl24Danger',
  'offl26Identity',
  'webSensitive',
  'webPersonal',
  'webCopyright',
  'webNotHearing',
] as const;
export type BasisKey = (typeof BASIS_KEYS)[number];

/** What a decision not to show something rests on (hjemmel). */
export interface LegalBasis {
  readonly key: BasisKey;
  readonly effect: WithholdingEffect;
  /** The first day on which a decision may rest on it. */
  readonly validFrom: CalendarDay;
  /** The last day; null while it is in force. */
  readonly validTo: CalendarDay | null;
}

const FREEDOM_OF_INFORMATION = CalendarDay.of('2009-01-01');
const DATA_PROTECTION = CalendarDay.of('2018-07-20');

/**
 * What a decision may rest on. The Freedom of Information Act (offentleglova of 19 May 2006) has applied since 1 January
 * 2009, and its § 13 joined with the duty of secrecy in forvaltningsloven § 13 is by far the most used. What is put on the
 * web is more than access: offentleglova § 10 and the regulation's § 7 keep sensitive data, national identity numbers and
 * others' works from it; the Personal Data Act has applied since 20 July 2018. A provision that is repealed gets its last
 * day here and stays, since decisions that rest on it do.
 */
export const LEGAL_BASES: readonly LegalBasis[] = [
  exempt('offl13Personal'),
  exempt('offl13Business'),
  exempt('offl14Internal'),
  exempt('offl20Foreign'),
  exempt('offl21Defence'),
  exempt('offl23Negotiation'),
  exempt('offl24Control'),
  exempt('offl24Danger'),
  exempt('offl26Identity'),
  { key: 'webSensitive', effect: 'notOnWeb', validFrom: FREEDOM_OF_INFORMATION, validTo: null },
  { key: 'webPersonal', effect: 'notOnWeb', validFrom: DATA_PROTECTION, validTo: null },
  { key: 'webCopyright', effect: 'notOnWeb', validFrom: FREEDOM_OF_INFORMATION, validTo: null },
  { key: 'webNotHearing', effect: 'notOnWeb', validFrom: FREEDOM_OF_INFORMATION, validTo: null },
];

/** What a decision on that day may rest on, in the order of the list. */
export function basesOn(day: CalendarDay): readonly LegalBasis[] {
  return LEGAL_BASES.filter((basis) => isInForce(basis, day));
}

/** The basis of that key if it is in force that day; undefined for any other text. */
export function findBasis(key: string, day: CalendarDay): LegalBasis | undefined {
  return basesOn(day).find((basis) => basis.key === key);
}

/** What decides whether access is given or refused; the web's own reasons never refuse it. */
export function exemptingBasesOn(day: CalendarDay): readonly LegalBasis[] {
  return basesOn(day).filter(({ effect }) => effect === 'exempt');
}

export function basisText(key: BasisKey, language: Language): string {
  return legalBasisWords[language][key];
}

function exempt(key: BasisKey): LegalBasis {
  return { key, effect: 'exempt', validFrom: FREEDOM_OF_INFORMATION, validTo: null };
}

function isInForce({ validFrom, validTo }: LegalBasis, day: CalendarDay): boolean {
  return !day.isBefore(validFrom) && (validTo === null || !validTo.isBefore(day));
}

export const legalBasisWords = defineWords('publication.legalBasis', {
  nb: {
    offl13Personal: 'Offentleglova § 13, jf. forvaltningsloven § 13 første ledd nr. 1 (noens personlige forhold)',
    offl13Business: 'Offentleglova § 13, jf. forvaltningsloven § 13 første ledd nr. 2 (drifts- og forretningsforhold)',
    offl14Internal: 'Offentleglova § 14 (organets interne dokumenter)',
    offl20Foreign: 'Offentleglova § 20 (forholdet til andre stater og organisasjoner)',
    offl21Defence: 'Offentleglova § 21 (nasjonale forsvars- og sikkerhetsinteresser)',
    offl23Negotiation: 'Offentleglova § 23 (det offentliges forhandlingsposisjon)',
    offl24Control: 'Offentleglova § 24 første ledd (kontroll- og reguleringstiltak)',
    offl24Danger: 'Offentleglova § 24 tredje ledd (kan utsette noen for fare eller lette en straffbar handling)',
    offl26Identity: 'Offentleglova § 26 (opplysninger som kan brukes til å utgi seg for en annen)',
    webSensitive: 'Offentlegforskrifta § 7 (særlige kategorier av personopplysninger og fødselsnummer)',
    webPersonal: 'Personvernforordningen artikkel 6 (ikke grunnlag for å legge personopplysningene på nett)',
    webCopyright: 'Offentlegforskrifta § 7 (en tredjeperson har opphavsretten)',
    webNotHearing: 'Offentleglova § 10 tredje ledd (innsyn gis, men svaret legges ikke på nett)',
  },
  nn: {
    offl13Personal: 'Offentleglova § 13, jf. forvaltningslova § 13 første ledd nr. 1 (personlege forhold)',
    offl13Business: 'Offentleglova § 13, jf. forvaltningslova § 13 første ledd nr. 2 (drifts- og forretningsforhold)',
    offl14Internal: 'Offentleglova § 14 (interne dokument hos organet)',
    offl20Foreign: 'Offentleglova § 20 (forholdet til andre statar og organisasjonar)',
    offl21Defence: 'Offentleglova § 21 (nasjonale forsvars- og tryggingsinteresser)',
    offl23Negotiation: 'Offentleglova § 23 (forhandlingsposisjonen til det offentlege)',
    offl24Control: 'Offentleglova § 24 første ledd (kontroll- og reguleringstiltak)',
    offl24Danger:
      'Offentleglova § 24 tredje ledd (kan utsetje nokon for fare eller gjere ei straffbar handling lettare)',
    offl26Identity: 'Offentleglova § 26 (opplysningar som kan brukast til å gje seg ut for ein annan)',
    webSensitive: 'Offentlegforskrifta § 7 (særlege kategoriar av personopplysningar og fødselsnummer)',
    webPersonal: 'Personvernforordninga artikkel 6 (ikkje grunnlag for å leggje personopplysningane på nett)',
    webCopyright: 'Offentlegforskrifta § 7 (ein tredjeperson har opphavsretten)',
    webNotHearing: 'Offentleglova § 10 tredje ledd (innsyn blir gitt, men svaret blir ikkje lagt på nett)',
  },
  en: {
    offl13Personal: 'Freedom of Information Act § 13, cf. Public Administration Act § 13 no. 1 (personal matters)',
    offl13Business: 'Freedom of Information Act § 13, cf. Public Administration Act § 13 no. 2 (business matters)',
    offl14Internal: 'Freedom of Information Act § 14 (internal documents)',
    offl20Foreign: 'Freedom of Information Act § 20 (relations with other states and organisations)',
    offl21Defence: 'Freedom of Information Act § 21 (national defence and security)',
    offl23Negotiation: 'Freedom of Information Act § 23 (the negotiating position of public bodies)',
    offl24Control: 'Freedom of Information Act § 24 first paragraph (control and regulation)',
    offl24Danger: 'Freedom of Information Act § 24 third paragraph (may expose someone to danger or aid a crime)',
    offl26Identity: 'Freedom of Information Act § 26 (information that may be used to impersonate someone)',
    webSensitive: 'Freedom of Information Regulation § 7 (special categories of personal data, identity numbers)',
    webPersonal: 'General Data Protection Regulation article 6 (no ground for putting the personal data on the web)',
    webCopyright: 'Freedom of Information Regulation § 7 (a third party holds the copyright)',
    webNotHearing: 'Freedom of Information Act § 10 third paragraph (access is given, but not on the web)',
  },
});
