import { defineWords } from '../../shared/language/words.js';
import { plural } from './plural.js';

/** What is about to be done to many, said with counts. */
export const bulkSentenceWords = defineWords('bulk sentences', {
  nb: {
    willAssess: (count: number, decision: string) => `${String(count)} får vurderingen «${decision}».`,
    willKeep: (count: number) => `${String(count)} er vurdert eller satt fra før, og blir ikke endret.`,
    willReplace: (count: number) => `${String(count)} er vurdert eller satt fra før, og blir endret.`,
    unplaced: (count: number) => `${String(count)} står ikke noe sted ennå, og blir ikke endret.`,
    willStance: (count: number, stance: string) => `${String(count)} får standpunktet «${stance}».`,
    willAppend: (count: number, tags: string) => `${String(count)} får ${tags} i tillegg til temaene de har.`,
    willReplaceTags: (count: number, tags: string) => `${String(count)} får ${tags}, og mister alle andre temaer.`,
    willExchange: (tags: string, former: string) =>
      `De som har temaet «${former}», får ${tags} i stedet. De andre blir ikke endret.`,
    willDrop: (count: number, tags: string) => `${String(count)} mister ${tags}.`,
    willPlace: (count: number, place: string) =>
      `${plural(count, 'merknad', 'merknader')} plasseres også i «${place}». De som står der fra før, blir ikke endret.`,
    willMove: (count: number, place: string) =>
      `${plural(count, 'plassering', 'plasseringer')} flyttes til «${place}», med standpunkt og temaer. De som er vurdert, blir stående.`,
    noStep: 'Før alle trinn',
    willAssign: (count: number, name: string) => `${plural(count, 'merknad', 'merknader')} fordeles til ${name}.`,
    willRelease: (count: number) => `${plural(count, 'merknad', 'merknader')} blir uten ansvarlig.`,
    assignedStay: 'De som noen andre har ansvaret for, blir hos dem.',
    assignedGo: 'De som noen andre har ansvaret for, går over.',
    willStep: (count: number, step: string) => `${plural(count, 'merknad', 'merknader')} settes i trinnet «${step}».`,
    willFollow: (count: number) =>
      `${plural(count, 'plassering', 'plasseringer')} følger vurderingen som er gitt til dem som sier det samme på samme sted, der det finnes en.`,
    willUndo: (count: number) => `${String(count)} settes tilbake til det de var.`,
    withoutReason: 'De får ingen begrunnelse.',
  },
  nn: {
    willAssess: (count: number, decision: string) => `${String(count)} får vurderinga «${decision}».`,
    willKeep: (count: number) => `${String(count)} er vurderte eller sette før, og blir ikkje endra.`,
    willReplace: (count: number) => `${String(count)} er vurderte eller sette før, og blir endra.`,
    unplaced: (count: number) => `${String(count)} står ikkje nokon stad enno, og blir ikkje endra.`,
    willStance: (count: number, stance: string) => `${String(count)} får standpunktet «${stance}».`,
    willAppend: (count: number, tags: string) => `${String(count)} får ${tags} i tillegg til temaa dei har.`,
    willReplaceTags: (count: number, tags: string) => `${String(count)} får ${tags}, og mistar alle andre tema.`,
    willExchange: (tags: string, former: string) =>
      `Dei som har temaet «${former}», får ${tags} i staden. Dei andre blir ikkje endra.`,
    willDrop: (count: number, tags: string) => `${String(count)} mistar ${tags}.`,
    willPlace: (count: number, place: string) =>
      `${plural(count, 'merknad', 'merknader')} blir plasserte i «${place}» òg. Dei som står der før, blir ikkje endra.`,
    willMove: (count: number, place: string) =>
      `${plural(count, 'plassering', 'plasseringar')} blir flytta til «${place}», med standpunkt og tema. Dei som er vurderte, blir ståande.`,
    noStep: 'Før alle trinn',
    willAssign: (count: number, name: string) => `${plural(count, 'merknad', 'merknader')} blir fordelte til ${name}.`,
    willRelease: (count: number) => `${plural(count, 'merknad', 'merknader')} blir utan ansvarleg.`,
    assignedStay: 'Dei som nokon andre har ansvaret for, blir hos dei.',
    assignedGo: 'Dei som nokon andre har ansvaret for, går over.',
    willStep: (count: number, step: string) =>
      `${plural(count, 'merknad', 'merknader')} blir sette i trinnet «${step}».`,
    willFollow: (count: number) =>
      `${plural(count, 'plassering', 'plasseringar')} følgjer vurderinga som er gitt til dei som seier det same på same stad, der det finst ei.`,
    willUndo: (count: number) => `${String(count)} blir sette tilbake til det dei var.`,
    withoutReason: 'Dei får inga grunngiving.',
  },
  en: {
    willAssess: (count: number, decision: string) => `${String(count)} get the assessment “${decision}”.`,
    willKeep: (count: number) => `${String(count)} have been assessed or set before and are not changed.`,
    willReplace: (count: number) => `${String(count)} have been assessed or set before and are changed.`,
    unplaced: (count: number) => `${String(count)} stand nowhere yet and are not changed.`,
    willStance: (count: number, stance: string) => `${String(count)} get the stance “${stance}”.`,
    willAppend: (count: number, tags: string) => `${String(count)} get ${tags} besides the themes they have.`,
    willReplaceTags: (count: number, tags: string) => `${String(count)} get ${tags} and lose all other themes.`,
    willExchange: (tags: string, former: string) =>
      `Those with the theme “${former}” get ${tags} instead. The others are not changed.`,
    willDrop: (count: number, tags: string) => `${String(count)} lose ${tags}.`,
    willPlace: (count: number, place: string) =>
      `${plural(count, 'comment is', 'comments are')} placed in “${place}” too. Those that stand there are not changed.`,
    willMove: (count: number, place: string) =>
      `${plural(count, 'placement is', 'placements are')} moved to “${place}” with stance and themes. Those that have been assessed stay.`,
    noStep: 'Before all steps',
    willAssign: (count: number, name: string) => `${plural(count, 'comment goes', 'comments go')} to ${name}.`,
    willRelease: (count: number) => `${plural(count, 'comment is', 'comments are')} left without anybody responsible.`,
    assignedStay: 'Those that somebody else is responsible for stay with them.',
    assignedGo: 'Those that somebody else is responsible for go over.',
    willStep: (count: number, step: string) =>
      `${plural(count, 'comment is', 'comments are')} put in the step “${step}”.`,
    willFollow: (count: number) =>
      `${plural(count, 'placement follows', 'placements follow')} the decision given to those that say the same in the same place, where there is one.`,
    willUndo: (count: number) => `${String(count)} are put back to what they were.`,
    withoutReason: 'They get no reason.',
  },
});
