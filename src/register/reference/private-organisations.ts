import { languageFormOf } from './language-form.js';
import type { ReferenceBody } from './reference-body.js';

const organisations = [
  ['Blå Kors Norge', '962323855'],
  ['Frelsesarmeen', '938498318'],
  ['Stiftelsen Kirkens Bymisjon', '944384448'],
  ['Norges Handikapforbund', '938661316'],
  ['Norsk Forbund for utviklingshemmede', '943260672'],
  ['Redd Barna', '941296459'],
  ['Unge funksjonshemmede', '971528214'],
  ['Norsk Folkehjelp', '871033552'],
  ['Norges Røde Kors', '864139442'],
  ['Velferdsalliansen, EAPN Norway', '981007751'],
  ['Akademikerne', '979371349'],
  ['Arbeidsgiverforeningen Spekter', '871281602'],
  ['Den norske Advokatforening', '936575668'],
  ['Fagforbundet', '971075252'],
  ['FO – Fellesorganisasjonen', '870953852'],
  ['KS – Kommunesektorens organisasjon', '971032146'],
  ['Landsorganisasjonen i Norge (LO)', '971074337'],
  ['Norsk Sykepleierforbund', '960893506'],
  ['Næringslivets Hovedorganisasjon (NHO)', '955600436'],
  ['Unio', '984152175'],
  ['Virke', '970134646'],
  ['Yrkesorganisasjonenes Sentralforbund (YS)', '971454431'],
] as const;

/** Organisations that state lists of recipients often name. The source does not say which body type they are. */
export const privateOrganisations: readonly ReferenceBody[] = organisations.map(([name, organisationNumber]) => ({
  name,
  kind: 'organisation',
  organisationNumber,
  languageForm: languageFormOf(name),
}));
