import { defineWords } from '../shared/language/words.js';

/** Words of the overview where a summary is written from. */
export const summaryPageWords = defineWords('summary page', {
  nb: {
    downloadDraft: 'Last ned utkast som Word',
    proposals: 'Forslag til tekst',
    remains: 'Dette gjenstår',
    publishing: 'Publiser',
    statistics: 'Statistikk',
    issuing: 'Godkjenning og utgivelse',
    bodiesLink: 'Alle instanser',
    progress: (percent: number) => `${percent} prosent av merknadene er vurdert og gjort rede for`,
    blocksUnplaced: (count: number) =>
      count === 1 ? '1 merknad er ikke plassert.' : `${count} merknader er ikke plassert.`,
    blocksUndecided: (count: number) =>
      count === 1 ? '1 plassering er ikke vurdert.' : `${count} plasseringer er ikke vurdert.`,
    blocksUncited: (count: number) =>
      count === 1
        ? '1 vurdert merknad er ikke nevnt i teksten.'
        : `${count} vurderte merknader er ikke nevnt i teksten.`,
    blocksBroken: (count: number) =>
      count === 1 ? '1 henvisning fører ikke fram.' : `${count} henvisninger fører ikke fram.`,
    nothingLeft: 'Alle merknader er plassert, vurdert og gjort rede for.',
    contents: 'Oppbygning',
    place: 'Sted',
    bodiesCount: 'Instanser',
    comments: 'Merknader',
    decided: 'Vurdert',
    accounted: 'Gjort rede for',
    text: 'Tekst',
    written: 'Skrevet',
    notWritten: 'Ikke skrevet',
    tabulated: 'I tabellen',
    theme: 'Tema',
    method: 'Hvem som har svart',
    unsaidBodies: (count: number) => (count === 1 ? '1 instans har uttalt seg' : `${count} instanser har uttalt seg`),
    bodiesTitle: 'Alle instanser',
    figures: (n: { invited: string; answered: string; silent: string; uninvited: string; privatePersons: string }) =>
      `${n.invited} instanser var invitert, og ${n.answered} av dem har svart. ${n.silent} har ikke svart. ${n.uninvited} svar kom fra instanser som ikke var invitert, og ${n.privatePersons} fra privatpersoner.`,
    commentFigures: (n: { comments: string; placements: string }) =>
      `Svarene er delt i ${n.comments} merknader, som til sammen er plassert ${n.placements} steder.`,
  },
  nn: {
    downloadDraft: 'Last ned utkast som Word',
    proposals: 'Forslag til tekst',
    remains: 'Dette står att',
    publishing: 'Publiser',
    statistics: 'Statistikk',
    issuing: 'Godkjenning og utgiving',
    bodiesLink: 'Alle instansar',
    progress: (percent: number) => `${percent} prosent av merknadene er vurderte og gjorde greie for`,
    blocksUnplaced: (count: number) =>
      count === 1 ? '1 merknad er ikkje plassert.' : `${count} merknader er ikkje plasserte.`,
    blocksUndecided: (count: number) =>
      count === 1 ? '1 plassering er ikkje vurdert.' : `${count} plasseringar er ikkje vurderte.`,
    blocksUncited: (count: number) =>
      count === 1
        ? '1 vurdert merknad er ikkje nemnd i teksten.'
        : `${count} vurderte merknader er ikkje nemnde i teksten.`,
    blocksBroken: (count: number) =>
      count === 1 ? '1 tilvising fører ikkje fram.' : `${count} tilvisingar fører ikkje fram.`,
    nothingLeft: 'Alle merknader er plasserte, vurderte og gjorde greie for.',
    contents: 'Oppbygging',
    place: 'Stad',
    bodiesCount: 'Instansar',
    comments: 'Merknader',
    decided: 'Vurderte',
    accounted: 'Gjorde greie for',
    text: 'Tekst',
    written: 'Skriven',
    notWritten: 'Ikkje skriven',
    tabulated: 'I tabellen',
    theme: 'Tema',
    method: 'Kven som har svart',
    unsaidBodies: (count: number) => (count === 1 ? '1 instans har uttalt seg' : `${count} instansar har uttalt seg`),
    bodiesTitle: 'Alle instansar',
    figures: (n: { invited: string; answered: string; silent: string; uninvited: string; privatePersons: string }) =>
      `${n.invited} instansar var inviterte, og ${n.answered} av dei har svart. ${n.silent} har ikkje svart. ${n.uninvited} svar kom frå instansar som ikkje var inviterte, og ${n.privatePersons} frå privatpersonar.`,
    commentFigures: (n: { comments: string; placements: string }) =>
      `Svara er delte i ${n.comments} merknader, som til saman er plasserte ${n.placements} stader.`,
  },
  en: {
    downloadDraft: 'Download a draft as Word',
    proposals: 'Proposed texts',
    remains: 'What remains',
    publishing: 'Publish',
    statistics: 'Statistics',
    issuing: 'Approval and issuing',
    bodiesLink: 'All bodies',
    progress: (percent: number) => `${percent} per cent of the comments are assessed and accounted for`,
    blocksUnplaced: (count: number) => (count === 1 ? '1 comment is not placed.' : `${count} comments are not placed.`),
    blocksUndecided: (count: number) =>
      count === 1 ? '1 placement is not assessed.' : `${count} placements are not assessed.`,
    blocksUncited: (count: number) =>
      count === 1
        ? '1 assessed comment is not cited in the text.'
        : `${count} assessed comments are not cited in the text.`,
    blocksBroken: (count: number) => (count === 1 ? '1 citation leads nowhere.' : `${count} citations lead nowhere.`),
    nothingLeft: 'Every comment is placed, assessed and accounted for.',
    contents: 'Outline',
    place: 'Place',
    bodiesCount: 'Bodies',
    comments: 'Comments',
    decided: 'Assessed',
    accounted: 'Accounted for',
    text: 'Text',
    written: 'Written',
    notWritten: 'Not written',
    tabulated: 'In the table',
    theme: 'Theme',
    method: 'Who has answered',
    unsaidBodies: (count: number) => (count === 1 ? '1 body has commented' : `${count} bodies have commented`),
    bodiesTitle: 'All bodies',
    figures: (n: { invited: string; answered: string; silent: string; uninvited: string; privatePersons: string }) =>
      `${n.invited} bodies were invited, and ${n.answered} of them have answered. ${n.silent} have not. ${n.uninvited} answers came from bodies that were not invited, and ${n.privatePersons} from private persons.`,
    commentFigures: (n: { comments: string; placements: string }) =>
      `The answers are divided into ${n.comments} comments, placed in ${n.placements} places in all.`,
  },
});
