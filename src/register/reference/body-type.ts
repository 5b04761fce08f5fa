/** Body types (instanstyper) as regjeringen.no shows them on responses to consultations; Norwegian, for they are shown. */
export const BODY_TYPES = [
  'Departement',
  'Annen offentlig etat',
  'Kommune',
  'Fylkeskommune',
  'Bruker- og interesseorganisasjon',
  'Annen frivillig organisasjon',
  'Arbeidsgiverorganisasjon',
  'Arbeidstakerorganisasjon',
  'Privat virksomhet',
  'Privatperson',
] as const;
export type BodyType = (typeof BODY_TYPES)[number];
