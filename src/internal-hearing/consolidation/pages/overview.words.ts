import { defineWords } from '../../../shared/language/words.js';

/** The consolidation at a glance. */
export const overviewWords = defineWords('consolidation overview', {
  nb: {
    title: 'Sammenstilling',
    lead: 'Her blir innspillene fra medlemmene til ett svar. Åpne et sted for å se alle innspill der side om side, og skriv svaret ved siden av.',
    progress: 'Framdrift',
    comments: 'merknader',
    handled: 'tatt med',
    leftOut: 'utelatt',
    open: 'ikke behandlet',
    percent: (percent: number) => `${percent} % er behandlet`,
    unplaced: (count: number) =>
      count === 1
        ? '1 merknad er ikke plassert i noe utkast eller spørsmål ennå, og vises ikke her.'
        : `${count} merknader er ikke plassert i noe utkast eller spørsmål ennå, og vises ikke her.`,
    toUnplaced: 'Vis merknader som ikke er plassert',
    toReadAgain: (count: number) =>
      count === 1
        ? '1 avsnitt bygger på en merknad som er endret eller borte. Les det på nytt.'
        : `${count} avsnitt bygger på merknader som er endret eller borte. Les dem på nytt.`,
    complete: 'Alle merknader er behandlet. Svaret kan legges fram til behandling.',
    decided: (when: string) => `Vedtaket om tekstene ble ført ${when}. Alle endringer etter det må begrunnes.`,
    nothing: 'Ingen innspill er lest og plassert ennå. Dere kan likevel skrive hva dere selv mener, på hvert sted.',
    toReading: 'Til lesing av innspillene',
    parts: 'Innhold',
    whole: 'Høringen som helhet',
    wholeDraft: 'Utkastet som helhet',
    place: 'Sted',
    bodies: 'Foreninger',
    passages: 'Avsnitt',
    ownStance: 'Vårt standpunkt',
    notChosen: 'Ikke valgt',
    notAsked: 'Ikke i svaret',
    toRead: 'Les på nytt',
    nextOpen: 'Fortsett der noe gjenstår',
    othersShown: (count: number) => (count === 1 ? '1 sted uten innspill' : `${count} steder uten innspill`),
    members: 'Medlemmer og utkast',
    membersLead: 'Velg en forening for å se hva som ble av hvert punkt i svaret.',
    member: 'Forening',
    noMembers: 'Ingen foreninger er invitert ennå.',
    late: 'for sent',
  },
  nn: {
    title: 'Samanstilling',
    lead: 'Her blir innspela frå medlemmene til eitt svar. Opne ein stad for å sjå alle innspel der side om side, og skriv svaret ved sida av.',
    progress: 'Framdrift',
    comments: 'merknader',
    handled: 'tekne med',
    leftOut: 'utelatne',
    open: 'ikkje behandla',
    percent: (percent: number) => `${percent} % er behandla`,
    unplaced: (count: number) =>
      count === 1
        ? '1 merknad er ikkje plassert i noko utkast eller spørsmål enno, og blir ikkje vist her.'
        : `${count} merknader er ikkje plasserte i noko utkast eller spørsmål enno, og blir ikkje viste her.`,
    toUnplaced: 'Vis merknader som ikkje er plasserte',
    toReadAgain: (count: number) =>
      count === 1
        ? '1 avsnitt byggjer på ein merknad som er endra eller borte. Les det på nytt.'
        : `${count} avsnitt byggjer på merknader som er endra eller borte. Les dei på nytt.`,
    complete: 'Alle merknader er behandla. Svaret kan leggjast fram til behandling.',
    decided: (when: string) => `Vedtaket om tekstane vart ført ${when}. Alle endringar etter det må grunngivast.`,
    nothing: 'Ingen innspel er lesne og plasserte enno. De kan likevel skrive kva de sjølve meiner, på kvar stad.',
    toReading: 'Til lesing av innspela',
    parts: 'Innhald',
    whole: 'Høyringa som heilskap',
    wholeDraft: 'Utkastet som heilskap',
    place: 'Stad',
    bodies: 'Foreiningar',
    passages: 'Avsnitt',
    ownStance: 'Standpunktet vårt',
    notChosen: 'Ikkje valt',
    notAsked: 'Ikkje i svaret',
    toRead: 'Les på nytt',
    nextOpen: 'Hald fram der noko står att',
    othersShown: (count: number) => (count === 1 ? '1 stad utan innspel' : `${count} stader utan innspel`),
    members: 'Medlemmer og utkast',
    membersLead: 'Vel ei foreining for å sjå kva som vart av kvart punkt i svaret.',
    member: 'Foreining',
    noMembers: 'Ingen foreiningar er inviterte enno.',
    late: 'for seint',
  },
  en: {
    title: 'Consolidation',
    lead: 'Here the members’ comments become one answer. Open a place to see all comments there side by side, and write the answer beside them.',
    progress: 'Progress',
    comments: 'comments',
    handled: 'used',
    leftOut: 'left out',
    open: 'not treated',
    percent: (percent: number) => `${percent} % is treated`,
    unplaced: (count: number) =>
      count === 1
        ? '1 comment is not placed in any draft or question yet, and is not shown here.'
        : `${count} comments are not placed in any draft or question yet, and are not shown here.`,
    toUnplaced: 'Show comments that are not placed',
    toReadAgain: (count: number) =>
      count === 1
        ? '1 passage rests on a comment that was changed or is gone. Read it again.'
        : `${count} passages rest on comments that were changed or are gone. Read them again.`,
    complete: 'Every comment is treated. The consolidation is ready for the board.',
    decided: (when: string) => `The texts were decided on ${when}. Every change since then needs a reason.`,
    nothing: 'No comments are read and placed yet. You can still write your own position at each place.',
    toReading: 'To reading the comments',
    parts: 'Contents',
    whole: 'The consultation as a whole',
    wholeDraft: 'The draft as a whole',
    place: 'Place',
    bodies: 'Associations',
    passages: 'Passages',
    ownStance: 'Our position',
    notChosen: 'Not chosen',
    notAsked: 'Not in the answer',
    toRead: 'Read again',
    nextOpen: 'Continue where something remains',
    othersShown: (count: number) => (count === 1 ? '1 place without comments' : `${count} places without comments`),
    members: 'Members and drafts',
    membersLead: 'Choose an association to see what became of each point of its answer.',
    member: 'Association',
    noMembers: 'No associations are invited yet.',
    late: 'late',
  },
});
