import { languageFormOf } from './language-form.js';
import type { ReferenceBody } from './reference-body.js';

const regional = [
  ['Helse Sør-Øst RHF', '991324968'],
  ['Helse Vest RHF', '983658725'],
  ['Helse Midt-Norge RHF', '983658776'],
  ['Helse Nord RHF', '883658752'],
] as const;

const trusts = [
  ['Oslo universitetssykehus HF', '993467049'],
  ['Akershus universitetssykehus HF', '983971636'],
  ['Sykehuset Østfold HF', '983971768'],
  ['Vestre Viken HF', '894166762'],
  ['Sykehuset i Vestfold HF', '983975259'],
  ['Sykehuset Telemark HF', '983975267'],
  ['Sørlandet sykehus HF', '983975240'],
  ['Sykehuset Innlandet HF', '983971709'],
  ['Helse Bergen HF', '983974724'],
  ['Helse Stavanger HF', '983974678'],
  ['Helse Fonna HF', '983974694'],
  ['Helse Førde HF', '983974732'],
  ['St. Olavs hospital HF', '883974832'],
  ['Helse Møre og Romsdal HF', '997005562'],
  ['Helse Nord-Trøndelag HF', '983974791'],
  ['Nordlandssykehuset HF', '983974910'],
  ['Universitetssykehuset Nord-Norge HF', '983974899'],
  ['Helgelandssykehuset HF', '983974929'],
  ['Finnmarkssykehuset HF', '983974880'],
  ['Sykehuspartner HF', '914637651'],
  ['Sykehusapotekene HF', '992281618'],
  ['Sunnaas sykehus HF', '883971752'],
] as const;

function trust([name, organisationNumber]: readonly [string, string]): ReferenceBody {
  return { name, kind: 'healthTrust', organisationNumber, languageForm: languageFormOf(name) };
}

/** The 22 health trusts (helseforetak, HF). "Landets helseforetak" stands for these and not for their owners. */
export const healthTrusts: readonly ReferenceBody[] = trusts.map(trust);

/** The four regional health authorities (regionale helseforetak, RHF), which own the trusts and are addressed by name. */
export const regionalHealthAuthorities: readonly ReferenceBody[] = regional.map((row) => ({
  ...trust(row),
  kind: 'regionalHealthAuthority',
}));
