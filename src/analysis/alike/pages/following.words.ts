import { defineWords } from '../../../shared/language/words.js';
import type { FollowOutcome, TakingBackOutcome } from '../deciding/following.rules.js';

interface Counts {
  readonly texts: number;
  readonly bodies: number;
}

export const followOutcomeWords = defineWords<Record<FollowOutcome, string>>('follow outcomes', {
  nb: {
    first: 'Har vurderingen, de andre følger den',
    follows: 'Følger',
    kept: 'Var vurdert fra før, og er ikke endret',
    notPlaced: 'Står ikke på stedet, og er ikke vurdert',
    changedMeanwhile: 'Endret av noen andre i mellomtiden, og ikke vurdert',
    gone: 'Finnes ikke lenger, eller svaret er erstattet',
  },
  nn: {
    first: 'Har vurderinga, dei andre følgjer ho',
    follows: 'Følgjer',
    kept: 'Var vurdert før, og er ikkje endra',
    notPlaced: 'Står ikkje på staden, og er ikkje vurdert',
    changedMeanwhile: 'Endra av nokon andre i mellomtida, og ikkje vurdert',
    gone: 'Finst ikkje lenger, eller svaret er erstatta',
  },
  en: {
    first: 'Has the assessment, the others follow it',
    follows: 'Follows',
    kept: 'Was assessed before and has not been changed',
    notPlaced: 'Does not stand in the place, and was not assessed',
    changedMeanwhile: 'Changed by somebody meanwhile, and not assessed',
    gone: 'No longer there, or the answer has been replaced',
  },
});

export const takingBackWords = defineWords<Record<TakingBackOutcome, string>>('taking back outcomes', {
  nb: {
    restored: 'Er som før',
    changedMeanwhile: 'Vurdert for seg selv siden, og ikke endret',
    gone: 'Finnes ikke lenger, eller svaret er erstattet',
  },
  nn: {
    restored: 'Er som før',
    changedMeanwhile: 'Vurdert for seg sjølv sidan, og ikkje endra',
    gone: 'Finst ikkje lenger, eller svaret er erstatta',
  },
  en: {
    restored: 'Is as it was',
    changedMeanwhile: 'Assessed by itself since, and not changed',
    gone: 'No longer there, or the answer has been replaced',
  },
});

/** The part of a chosen comment that tells who says the same. */
export const alikeCardWords = defineWords('who says the same', {
  nb: {
    title: 'Like merknader',
    others: ({ texts, bodies }: Counts) =>
      `${String(texts - 1)} ${texts === 2 ? 'annen sier' : 'andre sier'} det samme eller nesten det samme, fra ${bodies === 1 ? '1 instans' : `${String(bodies)} instanser`} i alt.`,
    show: 'Se dem, og vurder dem likt',
    follows: (place: string, by: string) => `Vurderingen for «${place}» følger en felles vurdering, gitt av ${by}.`,
    leave: 'La den stå for seg selv',
    offered: (place: string, decision: string) => `De andre har fått «${decision}» for «${place}».`,
    join: 'Følg den',
  },
  nn: {
    title: 'Like merknader',
    others: ({ texts, bodies }: Counts) =>
      `${String(texts - 1)} ${texts === 2 ? 'annan seier' : 'andre seier'} det same eller nesten det same, frå ${bodies === 1 ? '1 instans' : `${String(bodies)} instansar`} i alt.`,
    show: 'Sjå dei, og vurder dei likt',
    follows: (place: string, by: string) => `Vurderinga for «${place}» følgjer ei felles vurdering, gitt av ${by}.`,
    leave: 'La ho stå for seg sjølv',
    offered: (place: string, decision: string) => `Dei andre har fått «${decision}» for «${place}».`,
    join: 'Følg ho',
  },
  en: {
    title: 'Comments alike',
    others: ({ texts, bodies }: Counts) =>
      `${String(texts - 1)} ${texts === 2 ? 'other says' : 'others say'} the same or nearly the same, from ${bodies === 1 ? '1 body' : `${String(bodies)} bodies`} in all.`,
    show: 'See them, and assess them alike',
    follows: (place: string, by: string) => `The assessment for “${place}” follows a shared one, given by ${by}.`,
    leave: 'Let it stand by itself',
    offered: (place: string, decision: string) => `The others have got “${decision}” for “${place}”.`,
    join: 'Follow it',
  },
});
