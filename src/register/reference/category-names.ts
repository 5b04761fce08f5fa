/** The categories (kategorier) of the directorate's list of consultation bodies, in the order of the list. */
export const CATEGORY_NAMES = [
  'Bruker- og pårørendeorganisasjoner, brukerstyrte sentre',
  'Stat og kommune',
  'Helseforetak og behandlingssteder',
  'Fag- og interesseorganisasjoner',
  'Kompetansemiljø og råd',
  'Høgskoler og universitet',
  'Andre',
] as const;
