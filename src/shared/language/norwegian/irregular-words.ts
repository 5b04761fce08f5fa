/**
 * What a doctor is called in letters about health. The stemmer takes `-lege` for the ending of an adjective (daglege) and
 * leaves «fast» of «fastlege», so that it would be found by «fast oppfølging».
 */
const DOCTORS = `
  fast over kommune fylkes spesial turnus allmenn almen bedrifts barne ungdoms sykehjems sjukeheims sykehus sjukehus skole skule
  helsestasjons lis utdannings vakt legevakts tann øye hud anestesi dyre assistent avdelings enhets smittevern
  smittevernover bydels distrikts nød kontakt føde rus tilsyns barselavdelings hjerte revmato
`;

const DOCTOR = new RegExp(
  `^((?:${DOCTORS.trim().split(/\s+/).join('|')})?lege)(?:n|ns|r|rs|ne|nes|s|sjef)?$|^((?:${DOCTORS.trim().split(/\s+/).join('|')})?)leg(?:ar|ane|arane)s?$`,
);

/** Laws: the stemmer takes `-lov` for an ending too, and makes «helsevernloven» into «helsevern». */
const LAW = /^(.+lov)(?:en|a|er|ene|ens|ar|ane|s)?$/;

/** Words that end like a law and are none. */
const NO_LAW = /(?:forlov|trolov|ulov)/;

/** Forms that no ending explains, each with the stem that it shares with its other forms. */
const LISTED: Readonly<Record<string, string>> = {
  barna: 'barn',
  barnas: 'barn',
  born: 'barn',
  borna: 'barn',
  foreldra: 'foreld',
  foreldre: 'foreld',
  foreldrene: 'foreld',
  foreldrenes: 'foreld',
  forelder: 'foreld',
  midler: 'middel',
  midlene: 'middel',
  middelet: 'middel',
  midlet: 'middel',
  mødre: 'mor',
  mødrene: 'mor',
  moren: 'mor',
  mora: 'mor',
  menn: 'mann',
  mennene: 'mann',
  brødre: 'bror',
  søstre: 'søster',
  hender: 'hånd',
  yngre: 'ung',
  yngste: 'ung',
  eldre: 'eldr',
  eldste: 'eldr',
  bedre: 'bedr',
  best: 'bedr',
  beste: 'bedr',
  større: 'stor',
  største: 'stor',
  råd: 'råd',
  rådet: 'råd',
  lov: 'lov',
  loven: 'lov',
  lover: 'lov',
  lova: 'lov',
  lovene: 'lov',
  liv: 'liv',
  livet: 'liv',
  livs: 'liv',
  plan: 'plan',
  planen: 'plan',
  planer: 'plan',
  planar: 'plan',
};

/** Ends whose plural changes the vowel, also at the end of a compound: «rusmidler», «småbarnsforeldre». */
const CHANGING_ENDS: readonly (readonly [RegExp, string])[] = [
  [/^(.{2,})(?:midler|midlene|midlar|midlane|midla|middelet|midlet|middels?)$/, 'middel'],
  [/^(.{2,})(?:foreldre|foreldra|foreldrene|forelder)$/, 'foreld'],
  [/^(.{2,})(?:barna|barnet|barnas|borna|born|barns?)$/, 'barn'],
];

/** The stem of a word whose ending the stemmer would get wrong, or nothing. Takes a folded word in lower case. */
export function irregularStem(word: string): string | undefined {
  return LISTED[word] ?? doctorIn(word) ?? lawIn(word) ?? changedEnd(word);
}

function doctorIn(word: string): string | undefined {
  const found = DOCTOR.exec(word);
  if (!found) return undefined;
  return found[1] ?? `${found[2] ?? ''}lege`;
}

function lawIn(word: string): string | undefined {
  const found = LAW.exec(word);
  return found?.[1] !== undefined && !NO_LAW.test(word) ? found[1] : undefined;
}

function changedEnd(word: string): string | undefined {
  for (const [end, stem] of CHANGING_ENDS) {
    const found = end.exec(word);
    if (found) return `${found[1] ?? ''}${stem}`;
  }
  return undefined;
}
