/** What a part of the Norwegian Medical Association is, in its own words. */
export type MedicalAssociationKind =
  | 'yrkesforening'
  | 'fagmedisinsk forening'
  | 'lokalforening'
  | 'spesialforening'
  | 'avdeling (studenter)'
  | 'regionutvalg';

/** A member association (underforening) of the umbrella (paraplyorganisasjon) Den norske legeforening. */
export interface MedicalAssociation {
  readonly name: string;
  readonly abbreviation?: string;
  readonly kind: MedicalAssociationKind;
}

/** The umbrella as the list of recipients of 2018 spells it. */
export const MEDICAL_ASSOCIATION_NAME = 'Den norske legeforening';

const rows: readonly (readonly [string, string, MedicalAssociationKind])[] = [
  ['Allmennlegeforeningen', 'AF', 'yrkesforening'],
  ['Leger i vitenskapelige stillinger', 'LVS', 'yrkesforening'],
  ['Norsk arbeidsmedisinsk forening', 'Namf', 'yrkesforening'],
  ['Norsk overlegeforening', 'Of', 'yrkesforening'],
  ['Leger i samfunnsmedisinsk arbeid', 'LSA', 'yrkesforening'],
  ['Praktiserende Spesialisters Landsforening', 'PSL', 'yrkesforening'],
  ['Yngre legers forening', 'Ylf', 'yrkesforening'],
  ['Norsk medisinstudentforening', 'Nmf', 'avdeling (studenter)'],
  ['Eldre legers forening', '', 'spesialforening'],
  ['Legenes forening for kvalitetsforbedring og pasientsikkerhet', '', 'spesialforening'],
  ['Norsk forening for allmennmedisin', 'NFA', 'fagmedisinsk forening'],
  ['Norsk psykiatrisk forening', 'NPF', 'fagmedisinsk forening'],
  ['Norsk barne- og ungdomspsykiatrisk forening', 'NBUPF', 'fagmedisinsk forening'],
  ['Norsk forening for rus- og avhengighetsmedisin', 'NFRAM', 'fagmedisinsk forening'],
  ['Norsk gynekologisk forening', 'NGF', 'fagmedisinsk forening'],
  ['Norsk barnelegeforening', '', 'fagmedisinsk forening'],
  ['Norsk anestesiologisk forening', 'NAF', 'fagmedisinsk forening'],
  ['Norsk indremedisinsk forening', '', 'fagmedisinsk forening'],
  ['Norsk kirurgisk forening', '', 'fagmedisinsk forening'],
  ['Oslo legeforening', '', 'lokalforening'],
  ['Rogaland legeforening', '', 'lokalforening'],
  ['Sør-Trøndelag legeforening', '', 'lokalforening'],
  ['Møre og Romsdal legeforening', '', 'lokalforening'],
  ['Regionutvalg Midt-Norge', '', 'regionutvalg'],
];

/** The seven yrkesforeninger are complete; of the other kinds only some are here, as in the source. */
export const medicalAssociations: readonly MedicalAssociation[] = rows.map(([name, abbreviation, kind]) => ({
  name,
  kind,
  ...(abbreviation && { abbreviation }),
}));
