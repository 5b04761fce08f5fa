import { defineWords } from '../shared/language/words.js';

/** Words of the summary itself, in every form. */
export const reportWords = defineWords('report', {
  nb: {
    title: 'Høringsoppsummering',
    documentTitle: (hearing: string) => `Høringsoppsummering: ${hearing}`,
    consultation: 'Høringen som helhet',
    allDrafts: 'Alle utkast',
    wholeDraft: 'Utkastet som helhet',
    method: 'Hvem som har svart',
    methodText: (n: {
      invited: string;
      answered: string;
      withRemarks: string;
      withoutRemarks: string;
      late: string;
      silent: string;
    }) =>
      `${n.invited} instanser var invitert. ${n.answered} svarte, ${n.withRemarks} av dem med merknader og ${n.withoutRemarks} uten. ${n.late} svar kom etter fristen, og er tatt med. ${n.silent} av de inviterte svarte ikke.`,
    othersText: (n: { uninvited: string; privatePersons: string }) =>
      `${n.uninvited} av svarene kom fra instanser som ikke sto på listen. I tillegg svarte ${n.privatePersons} privatpersoner. De er talt for seg.`,
    commentsText: (n: { comments: string; placements: string }) =>
      `Svarene er delt i ${n.comments} merknader, som til sammen er plassert ${n.placements} steder. En merknad kan gjelde flere utkast, og er da vurdert for hvert av dem. Tallene under er instanser, ikke merknader: Et fellessvar teller som de instansene som står bak.`,
    stances: 'Standpunkt blant instansene',
    stance: 'Standpunkt',
    bodiesCount: 'Instanser',
    choices: 'Svar på spørsmålet',
    answer: 'Svar',
    findings: 'Merknader og vurderinger',
    comment: 'Merknad',
    body: 'Instans',
    decision: 'Vurdering',
    reason: 'Begrunnelse',
    behind: (count: number) => `og ${count} til`,
    noFindings: 'Ingen merknader.',
    privatePersons: (count: number) =>
      count === 1 ? '1 privatperson har også uttalt seg.' : `${count} privatpersoner har også uttalt seg.`,
    bodies: 'Alle instanser',
    category: 'Kategori',
    outcome: 'Svar',
    received: 'Mottatt',
    late: 'etter fristen',
    notInvited: 'ikke invitert',
    noCategory: 'Utenfor listen',
    reference: 'Vår ref.',
    deadline: 'Høringsfrist',
    tags: 'Tema',
    page: 'Side',
    source: 'Kilde',
    place: 'Plassering',
    part: 'Utkast',
    sheetPlacements: 'Merknader',
    sheetBodies: 'Instanser',
    sheetStances: 'Standpunkt',
    sheetQuestions: 'Spørsmål',
    commentId: 'Merknadsnummer',
    question: 'Spørsmål',
    onBehalfOf: 'På vegne av',
    otherBody: 'Viser til',
    yes: 'Ja',
    no: 'Nei',
    undecidedIncluded: 'Ikke vurdert ved utgivelsen',
    unplacedHeading: 'Merknader som ikke er plassert',
  },
  nn: {
    title: 'Høyringsoppsummering',
    documentTitle: (hearing: string) => `Høyringsoppsummering: ${hearing}`,
    consultation: 'Høyringa som heilskap',
    allDrafts: 'Alle utkast',
    wholeDraft: 'Utkastet som heilskap',
    method: 'Kven som har svart',
    methodText: (n: {
      invited: string;
      answered: string;
      withRemarks: string;
      withoutRemarks: string;
      late: string;
      silent: string;
    }) =>
      `${n.invited} instansar var inviterte. ${n.answered} svarte, ${n.withRemarks} av dei med merknader og ${n.withoutRemarks} utan. ${n.late} svar kom etter fristen, og er tekne med. ${n.silent} av dei inviterte svarte ikkje.`,
    othersText: (n: { uninvited: string; privatePersons: string }) =>
      `${n.uninvited} av svara kom frå instansar som ikkje stod på lista. I tillegg svarte ${n.privatePersons} privatpersonar. Dei er talde for seg.`,
    commentsText: (n: { comments: string; placements: string }) =>
      `Svara er delte i ${n.comments} merknader, som til saman er plasserte ${n.placements} stader. Ein merknad kan gjelde fleire utkast, og er då vurdert for kvart av dei. Tala under er instansar, ikkje merknader: Eit fellessvar tel som dei instansane som står bak.`,
    stances: 'Standpunkt blant instansane',
    stance: 'Standpunkt',
    bodiesCount: 'Instansar',
    choices: 'Svar på spørsmålet',
    answer: 'Svar',
    findings: 'Merknader og vurderingar',
    comment: 'Merknad',
    body: 'Instans',
    decision: 'Vurdering',
    reason: 'Grunngiving',
    behind: (count: number) => `og ${count} til`,
    noFindings: 'Ingen merknader.',
    privatePersons: (count: number) =>
      count === 1 ? '1 privatperson har òg uttalt seg.' : `${count} privatpersonar har òg uttalt seg.`,
    bodies: 'Alle instansar',
    category: 'Kategori',
    outcome: 'Svar',
    received: 'Motteke',
    late: 'etter fristen',
    notInvited: 'ikkje invitert',
    noCategory: 'Utanfor lista',
    reference: 'Vår ref.',
    deadline: 'Høyringsfrist',
    tags: 'Tema',
    page: 'Side',
    source: 'Kjelde',
    place: 'Plassering',
    part: 'Utkast',
    sheetPlacements: 'Merknader',
    sheetBodies: 'Instansar',
    sheetStances: 'Standpunkt',
    sheetQuestions: 'Spørsmål',
    commentId: 'Merknadsnummer',
    question: 'Spørsmål',
    onBehalfOf: 'På vegner av',
    otherBody: 'Viser til',
    yes: 'Ja',
    no: 'Nei',
    undecidedIncluded: 'Ikkje vurdert ved utgivinga',
    unplacedHeading: 'Merknader som ikkje er plasserte',
  },
  en: {
    title: 'Summary of the consultation',
    documentTitle: (hearing: string) => `Summary of the consultation: ${hearing}`,
    consultation: 'The consultation as a whole',
    allDrafts: 'All drafts',
    wholeDraft: 'The draft as a whole',
    method: 'Who has answered',
    methodText: (n: {
      invited: string;
      answered: string;
      withRemarks: string;
      withoutRemarks: string;
      late: string;
      silent: string;
    }) =>
      `${n.invited} bodies were invited. ${n.answered} answered, ${n.withRemarks} of them with remarks and ${n.withoutRemarks} without. ${n.late} answers came after the deadline and are included. ${n.silent} of the invited did not answer.`,
    othersText: (n: { uninvited: string; privatePersons: string }) =>
      `${n.uninvited} of the answers came from bodies that were not on the list. ${n.privatePersons} private persons answered as well and are counted apart.`,
    commentsText: (n: { comments: string; placements: string }) =>
      `The answers are divided into ${n.comments} comments, placed in ${n.placements} places in all. A comment may concern several drafts and is then assessed for each. The figures below are bodies, not comments: a joint answer counts as the bodies behind it.`,
    stances: 'Where the bodies stand',
    stance: 'Stance',
    bodiesCount: 'Bodies',
    choices: 'Answers to the question',
    answer: 'Answer',
    findings: 'Comments and assessments',
    comment: 'Comment',
    body: 'Body',
    decision: 'Assessment',
    reason: 'Reason',
    behind: (count: number) => `and ${count} more`,
    noFindings: 'No comments.',
    privatePersons: (count: number) =>
      count === 1 ? '1 private person has also commented.' : `${count} private persons have also commented.`,
    bodies: 'All bodies',
    category: 'Category',
    outcome: 'Answer',
    received: 'Received',
    late: 'after the deadline',
    notInvited: 'not invited',
    noCategory: 'Not on the list',
    reference: 'Our ref.',
    deadline: 'Deadline',
    tags: 'Tags',
    page: 'Page',
    source: 'Source',
    place: 'Place',
    part: 'Draft',
    sheetPlacements: 'Comments',
    sheetBodies: 'Bodies',
    sheetStances: 'Stances',
    sheetQuestions: 'Questions',
    commentId: 'Comment number',
    question: 'Question',
    onBehalfOf: 'On behalf of',
    otherBody: 'Refers to',
    yes: 'Yes',
    no: 'No',
    undecidedIncluded: 'Not assessed when issued',
    unplacedHeading: 'Comments that are not placed',
  },
});
