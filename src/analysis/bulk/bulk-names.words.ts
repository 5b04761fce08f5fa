import { defineWords } from '../../shared/language/words.js';
import type { BulkOutcome } from './bulk-row.entity.js';
import type { BulkVerb, OnDecided, PlaceWay, TagWay } from './bulk-work.js';

export const bulkVerbWords = defineWords<Record<BulkVerb, string>>('bulk verbs', {
  nb: {
    assess: 'Vurder',
    tag: 'Sett temaer',
    stance: 'Sett standpunkt',
    place: 'Plasser',
    assign: 'Fordel',
    step: 'Sett trinn',
    follow: 'Følg like merknader',
  },
  nn: {
    assess: 'Vurder',
    tag: 'Set tema',
    stance: 'Set standpunkt',
    place: 'Plasser',
    assign: 'Fordel',
    step: 'Set trinn',
    follow: 'Følg like merknader',
  },
  en: {
    assess: 'Assess',
    tag: 'Set themes',
    stance: 'Set stance',
    place: 'Place',
    assign: 'Assign',
    step: 'Set step',
    follow: 'Follow those alike',
  },
});

export const onDecidedWords = defineWords<Record<OnDecided, string>>('bulk on decided', {
  nb: { keep: 'La dem være som de er', replace: 'Erstatt med dette' },
  nn: { keep: 'La dei vere som dei er', replace: 'Erstatt med dette' },
  en: { keep: 'Leave them as they are', replace: 'Replace with this' },
});

export const tagWayWords = defineWords<Record<TagWay, string>>('bulk tag ways', {
  nb: {
    append: 'Legg til temaene, og behold de som er der',
    replace: 'Erstatt alle temaer med disse',
    exchange: 'Sett temaene i stedet for ett bestemt tema',
    drop: 'Ta bort temaene',
  },
  nn: {
    append: 'Legg til temaa, og behald dei som er der',
    replace: 'Erstatt alle tema med desse',
    exchange: 'Set temaa i staden for eitt bestemt tema',
    drop: 'Ta bort temaa',
  },
  en: {
    append: 'Add the themes and keep those that are there',
    replace: 'Replace all themes with these',
    exchange: 'Put the themes in place of one theme',
    drop: 'Take the themes off',
  },
});

export const placeWayWords = defineWords<Record<PlaceWay, string>>('bulk place ways', {
  nb: { append: 'Legg til stedet, og behold plasseringene', replace: 'Flytt hit fra stedet de står' },
  nn: { append: 'Legg til staden, og behald plasseringane', replace: 'Flytt hit frå staden dei står' },
  en: { append: 'Add the place and keep the others', replace: 'Move here from where they stand' },
});

/** What became of each when something was done to many. */
export const bulkOutcomeWords = defineWords<Record<BulkOutcome, string>>('bulk outcomes', {
  nb: {
    done: 'Gjort',
    already: 'Var slik fra før',
    decided: 'Var vurdert, satt eller fordelt fra før, og er ikke endret',
    nothingToFollow: 'De som sier det samme, har ingen felles vurdering her',
    unplaced: 'Står ikke noe sted, og må plasseres først',
    changedMeanwhile: 'Endret av noen andre i mellomtiden, og ikke rørt',
    gone: 'Finnes ikke lenger, eller svaret er erstattet',
  },
  nn: {
    done: 'Gjort',
    already: 'Var slik før',
    decided: 'Var vurdert, sett eller fordelt før, og er ikkje endra',
    nothingToFollow: 'Dei som seier det same, har inga felles vurdering her',
    unplaced: 'Står ikkje nokon stad, og må plasserast først',
    changedMeanwhile: 'Endra av andre i mellomtida, og ikkje rørt',
    gone: 'Finst ikkje lenger, eller svaret er erstatta',
  },
  en: {
    done: 'Done',
    already: 'Was so already',
    decided: 'Was assessed, set or assigned before and has not been changed',
    nothingToFollow: 'Those that say the same have no common decision here',
    unplaced: 'Stands nowhere, and must be placed first',
    changedMeanwhile: 'Changed by somebody meanwhile, and not touched',
    gone: 'No longer there, or the answer has been replaced',
  },
});
