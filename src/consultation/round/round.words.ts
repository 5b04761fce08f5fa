import { defineWords } from '../../shared/language/words.js';

const bodies = (count: number): string => (count === 1 ? '1 mottaker' : `${String(count)} mottakere`);
const bodiesNn = (count: number): string => (count === 1 ? '1 mottakar' : `${String(count)} mottakarar`);
const bodiesEn = (count: number): string => (count === 1 ? '1 recipient' : `${String(count)} recipients`);
const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${many}`;

/** Words of the pages where a next round is made and compared with the former. */
export const roundWords = defineWords('consultation rounds', {
  nb: {
    title: 'Ny runde',
    introduction: (former: string) =>
      `Du lager en ny høring som en ny runde av «${former}». Den nye høringen er et utkast som du kan endre på.`,
    name: 'Tittel på den nye runden',
    nameHint: 'Kall den noe annet enn den forrige runden, så de ikke blir tatt for hverandre.',
    programme: 'Navn på programmet',
    programmeHint: 'Rundene hører sammen i et program. Programmet får dette navnet.',
    programmeFollows: (programme: string) => `Den nye runden kommer i programmet «${programme}».`,
    formerStays:
      'Høringen du går ut fra, er godkjent og ikke sendt. Den blir ikke lagt i programmet, for da ville godkjenningen falle bort.',
    along: 'Dette følger med',
    alongTexts: 'Bakgrunn, mål, hovedendringer, «Kort fortalt» og det som ikke er på høring.',
    alongPeople: 'Saksbehandler, kontaktperson og underskrivere.',
    alongRecipients: (choices: number, exclusions: number) =>
      `Valgene av mottakere (${counted(choices, 'valg', 'valg')})${exclusions === 0 ? '' : `, og ${counted(exclusions, 'som er utelatt', 'som er utelatt')} med begrunnelse`}.`,
    alongQuestions: (count: number) =>
      count === 0
        ? 'Ingen spørsmål, for alle er knyttet til utkastene.'
        : `${counted(count, 'spørsmål', 'spørsmål')} som ikke gjelder bestemte utkast.`,
    noQuestions: 'Ingen spørsmål, for høringen har ingen.',
    alongLetters: 'Brevtekstene som er lagret, for alle slags brev og målformer.',
    notAlong: 'Dette følger ikke med',
    notDrafts: (drafts: number, papers: number) =>
      `Utkastene (${String(drafts)}) og dokumentene i høringsgrunnlaget (${String(papers)}).`,
    notDeadline: 'Høringsfristen og saksnummeret.',
    notSami: 'Vurderingen av om Sametinget skal konsulteres. Den må gjøres på nytt.',
    notAnswers: 'Svar, merknader og oppsummering.',
    notQuestions: (count: number) => `${counted(count, 'spørsmål', 'spørsmål')} som gjelder bestemte utkast:`,
    recipients: 'Mottakerne',
    recipientsAnew: 'Høringslisten velges på nytt fra registeret slik det er nå.',
    neverLocked: 'Listen i den forrige runden ble aldri låst, så det er ingenting å sammenligne med.',
    same: (count: number) => `${bodies(count)} er uendret siden listen i den forrige runden ble låst.`,
    added: (count: number) => (count === 1 ? '1 mottaker er ny' : `${bodies(count)} er nye`),
    gone: (count: number) => `${bodies(count)} er borte`,
    moved: (count: number) => `${bodies(count)} har fått en annen e-postadresse`,
    noneAdded: 'Ingen er nye.',
    noneGone: 'Ingen er borte.',
    noneMoved: 'Ingen har fått en annen e-postadresse.',
    more: (count: number) => `og ${String(count)} til`,
    noAddress: 'ingen adresse',
    changed: (former: string, now: string) => `${former} → ${now}`,
    made: 'Det er allerede laget en ny runde av denne høringen:',
    begin: 'Lag den nye runden',
    cancel: 'Avbryt',
    begun: 'Den nye runden er laget. Se hva som er annerledes enn i den forrige.',
    comparison: 'Forrige runde',
    comparedWith: (former: string) => `Denne høringen er en ny runde av «${former}».`,
    leftOut: 'Spørsmål som ikke fulgte med',
    leftOutText:
      'Disse spørsmålene gjaldt bestemte utkast i den forrige runden. Still dem på nytt hvis de fortsatt er aktuelle.',
    noneLeftOut: 'Alle spørsmålene fulgte med.',
    toRecipients: 'Til mottakerne',
    toConsultation: 'Til høringen',
  },
  nn: {
    title: 'Ny runde',
    introduction: (former: string) =>
      `Du lagar ei ny høyring som ein ny runde av «${former}». Den nye høyringa er eit utkast som du kan endre på.`,
    name: 'Tittel på den nye runden',
    nameHint: 'Kall han noko anna enn den førre runden, så dei ikkje blir tekne for kvarandre.',
    programme: 'Namn på programmet',
    programmeHint: 'Rundane høyrer saman i eit program. Programmet får dette namnet.',
    programmeFollows: (programme: string) => `Den nye runden kjem i programmet «${programme}».`,
    formerStays:
      'Høyringa du går ut frå, er godkjend og ikkje send. Ho blir ikkje lagd i programmet, for då ville godkjenninga falle bort.',
    along: 'Dette følgjer med',
    alongTexts: 'Bakgrunn, mål, hovudendringar, «Kort fortalt» og det som ikkje er på høyring.',
    alongPeople: 'Saksbehandlar, kontaktperson og underskrivarar.',
    alongRecipients: (choices: number, exclusions: number) =>
      `Vala av mottakarar (${counted(choices, 'val', 'val')})${exclusions === 0 ? '' : `, og ${counted(exclusions, 'som er utelaten', 'som er utelatne')} med grunngiving`}.`,
    alongQuestions: (count: number) =>
      count === 0
        ? 'Ingen spørsmål, for alle er knytte til utkasta.'
        : `${counted(count, 'spørsmål', 'spørsmål')} som ikkje gjeld bestemte utkast.`,
    noQuestions: 'Ingen spørsmål, for høyringa har ingen.',
    alongLetters: 'Brevtekstane som er lagra, for alle slags brev og målformer.',
    notAlong: 'Dette følgjer ikkje med',
    notDrafts: (drafts: number, papers: number) =>
      `Utkasta (${String(drafts)}) og dokumenta i høyringsgrunnlaget (${String(papers)}).`,
    notDeadline: 'Høyringsfristen og saksnummeret.',
    notSami: 'Vurderinga av om Sametinget skal konsulterast. Ho må gjerast på nytt.',
    notAnswers: 'Svar, merknader og oppsummering.',
    notQuestions: (count: number) => `${counted(count, 'spørsmål', 'spørsmål')} som gjeld bestemte utkast:`,
    recipients: 'Mottakarane',
    recipientsAnew: 'Høyringslista blir vald på nytt frå registeret slik det er no.',
    neverLocked: 'Lista i den førre runden blei aldri låst, så det er ingenting å samanlikne med.',
    same: (count: number) => `${bodiesNn(count)} er uendra sidan lista i den førre runden blei låst.`,
    added: (count: number) => (count === 1 ? '1 mottakar er ny' : `${bodiesNn(count)} er nye`),
    gone: (count: number) => `${bodiesNn(count)} er borte`,
    moved: (count: number) => `${bodiesNn(count)} har fått ei anna e-postadresse`,
    noneAdded: 'Ingen er nye.',
    noneGone: 'Ingen er borte.',
    noneMoved: 'Ingen har fått ei anna e-postadresse.',
    more: (count: number) => `og ${String(count)} til`,
    noAddress: 'inga adresse',
    changed: (former: string, now: string) => `${former} → ${now}`,
    made: 'Det er allereie laga ein ny runde av denne høyringa:',
    begin: 'Lag den nye runden',
    cancel: 'Avbryt',
    begun: 'Den nye runden er laga. Sjå kva som er annleis enn i den førre.',
    comparison: 'Førre runde',
    comparedWith: (former: string) => `Denne høyringa er ein ny runde av «${former}».`,
    leftOut: 'Spørsmål som ikkje følgde med',
    leftOutText:
      'Desse spørsmåla galdt bestemte utkast i den førre runden. Still dei på nytt om dei framleis er aktuelle.',
    noneLeftOut: 'Alle spørsmåla følgde med.',
    toRecipients: 'Til mottakarane',
    toConsultation: 'Til høyringa',
  },
  en: {
    title: 'New round',
    introduction: (former: string) =>
      `You are making a new consultation as a new round of “${former}”. The new consultation is a draft that you can change.`,
    name: 'Title of the new round',
    nameHint: 'Call it something else than the former round, so that they are not taken for each other.',
    programme: 'Name of the programme',
    programmeHint: 'The rounds belong together in a programme. The programme gets this name.',
    programmeFollows: (programme: string) => `The new round comes in the programme “${programme}”.`,
    formerStays:
      'The consultation you start from is approved and not sent. It is not put in the programme, since that would void its approval.',
    along: 'What comes along',
    alongTexts: 'Background, goals, main changes, the brief summary and what is not under consultation.',
    alongPeople: 'Case officer, contact and signatories.',
    alongRecipients: (choices: number, exclusions: number) =>
      `The choices of recipients (${String(choices)})${exclusions === 0 ? '' : `, and ${String(exclusions)} left out with the reason`}.`,
    alongQuestions: (count: number) =>
      count === 0
        ? 'No questions, since all of them concern the drafts.'
        : `${counted(count, 'question that concerns', 'questions that concern')} no draft in particular.`,
    noQuestions: 'No questions, since the consultation has none.',
    alongLetters: 'The letter texts that are saved, of every kind and in every language.',
    notAlong: 'What does not come along',
    notDrafts: (drafts: number, papers: number) => `The drafts (${String(drafts)}) and the papers (${String(papers)}).`,
    notDeadline: 'The deadline and the case number.',
    notSami: 'Whether Sametinget is to be consulted. It must be considered again.',
    notAnswers: 'Answers, comments and summary.',
    notQuestions: (count: number) => `${counted(count, 'question', 'questions')} about certain drafts:`,
    recipients: 'The recipients',
    recipientsAnew: 'The list is chosen anew from the register as it is now.',
    neverLocked: 'The list of the former round was never locked, so there is nothing to compare with.',
    same: (count: number) => `${bodiesEn(count)} unchanged since the list of the former round was locked.`,
    added: (count: number) => `${bodiesEn(count)} new`,
    gone: (count: number) => `${bodiesEn(count)} gone`,
    moved: (count: number) => `${bodiesEn(count)} with another e-mail address`,
    noneAdded: 'Nobody is new.',
    noneGone: 'Nobody is gone.',
    noneMoved: 'Nobody has another e-mail address.',
    more: (count: number) => `and ${String(count)} more`,
    noAddress: 'no address',
    changed: (former: string, now: string) => `${former} → ${now}`,
    made: 'A new round of this consultation has been made already:',
    begin: 'Make the new round',
    cancel: 'Cancel',
    begun: 'The new round is made. See how it differs from the former.',
    comparison: 'Former round',
    comparedWith: (former: string) => `This consultation is a new round of “${former}”.`,
    leftOut: 'Questions that did not come along',
    leftOutText: 'These questions were about certain drafts of the former round. Ask them again if they still matter.',
    noneLeftOut: 'All questions came along.',
    toRecipients: 'To the recipients',
    toConsultation: 'To the consultation',
  },
});
