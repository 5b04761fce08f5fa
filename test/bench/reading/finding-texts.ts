import { Prose } from '../../support/corpus/prose.js';

const FIRST =
  'Nord Sør Øst Vest Stor Lille Inner Ytter Gammel Ny Høg Låg Stein Sand Skog Fjell Elve Bjørke Furu Gran'.split(' ');
const LAST =
  'vik dal nes berg stad heim ås øy sund fjord bø land rud mo haug lund tun eid bru holm li voll foss vang nor'.split(
    ' ',
  );

/** How many names of places there are: few comments speak of each. */
const PLACE_NAMES = FIRST.length * LAST.length;

export function placeNameOf(number: number): string {
  const at = number % PLACE_NAMES;
  return `${FIRST[at % FIRST.length] ?? ''}${LAST[Math.floor(at / FIRST.length)] ?? ''}`;
}

/**
 * What a comment says: two or three sentences as they stand in answers, and one with the name of a place, so that there are
 * words that stand in every tenth comment and words that stand in one of five hundred. The same number says the same.
 */
export function textOf(number: number): string {
  const prose = new Prose(number + 1, number % 4 === 3 ? 'nn' : 'nb');
  const said = prose.paragraph(number % 2 === 0 ? 3 : 2);
  return `${said} Erfaringene fra ${placeNameOf(prose.upTo(PLACE_NAMES))} viser det samme.`;
}
