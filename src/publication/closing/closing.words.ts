import { defineWords } from '../../shared/language/words.js';

/** Words of the page where the closing letter is planned. */
export const closingWords = defineWords('closing letter', {
  nb: {
    title: 'Sluttbrev',
    introduction:
      'Sluttbrevet går til alle som har svart: høringsinstanser, privatpersoner og de som svarte uten å være spurt. De som står bak et fellessvar, får det også. Hver får en egen lenke til hva som ble av merknadene sine.',
    summary: 'Oppsummeringen',
    issued: (number: string, day: string) => `Utgave ${number}, gitt ut ${day}`,
    notIssued: 'Oppsummeringen er ikke gitt ut ennå. Brevet kan planlegges når den er godkjent og gitt ut.',
    toSummary: 'Gå til oppsummeringen',
    published: 'Adressen i brevet',
    notPublished:
      'Oppsummeringen er ikke publisert. Brevet går da uten adressen til den, men med lenken til hva som ble av svaret. Skal alle kunne lese oppsummeringen, publiser den før brevet planlegges.',
    now: 'Hvem brevet går til nå',
    plan: 'Planlegg sluttbrevet',
    planned: 'Sluttbrevet er planlagt. Send det til godkjenning når teksten er slik den skal være.',
    text: 'Se og endre teksten',
    plans: 'Sluttbrev i denne høringen',
    onPaper: 'Oversikter til dem som får brevet på papir',
    onPaperHint: 'De har ingen lenke. Skriv ut oversikten og legg den ved brevet.',
    overview: (body: string) => `Oversikt for ${body} (PDF)`,
    andMore: (count: string) => `Og ${count} til, som står i utsendingen.`,
    nobody: 'Ingen har svart i høringen.',
  },
  nn: {
    title: 'Sluttbrev',
    introduction:
      'Sluttbrevet går til alle som har svara: høyringsinstansar, privatpersonar og dei som svara utan å vere spurde. Dei som står bak eit fellessvar, får det òg. Kvar får ei eiga lenkje til kva som vart av merknadene sine.',
    summary: 'Oppsummeringa',
    issued: (number: string, day: string) => `Utgåve ${number}, gjeven ut ${day}`,
    notIssued: 'Oppsummeringa er ikkje gjeven ut enno. Brevet kan planleggjast når ho er godkjend og gjeven ut.',
    toSummary: 'Gå til oppsummeringa',
    published: 'Adressa i brevet',
    notPublished:
      'Oppsummeringa er ikkje publisert. Brevet går då utan adressa til ho, men med lenkja til kva som vart av svaret. Skal alle kunne lese oppsummeringa, publiser ho før brevet blir planlagt.',
    now: 'Kven brevet går til no',
    plan: 'Planlegg sluttbrevet',
    planned: 'Sluttbrevet er planlagt. Send det til godkjenning når teksten er slik han skal vere.',
    text: 'Sjå og endre teksten',
    plans: 'Sluttbrev i denne høyringa',
    onPaper: 'Oversikter til dei som får brevet på papir',
    onPaperHint: 'Dei har inga lenkje. Skriv ut oversikta og legg ho ved brevet.',
    overview: (body: string) => `Oversikt for ${body} (PDF)`,
    andMore: (count: string) => `Og ${count} til, som står i utsendinga.`,
    nobody: 'Ingen har svara i høyringa.',
  },
  en: {
    title: 'Closing letter',
    introduction:
      'The closing letter goes to all who have answered: consultation bodies, private persons and those who answered without being asked. Those behind a joint answer get it too. Each gets a link of its own to what became of its comments.',
    summary: 'The summary',
    issued: (number: string, day: string) => `Issue ${number}, issued on ${day}`,
    notIssued: 'The summary has not been issued yet. The letter can be planned when it has been approved and issued.',
    toSummary: 'Go to the summary',
    published: 'The address in the letter',
    notPublished:
      'The summary has not been published. The letter then goes without its address, but with the link to what became of the answer. If everyone is to read the summary, publish it before you plan the letter.',
    now: 'Whom the letter goes to now',
    plan: 'Plan the closing letter',
    planned: 'The closing letter is planned. Submit it for approval when the text is as it should be.',
    text: 'See and change the text',
    plans: 'Closing letters in this consultation',
    onPaper: 'Overviews for those who get the letter on paper',
    onPaperHint: 'They have no link. Print the overview and enclose it with the letter.',
    overview: (body: string) => `Overview for ${body} (PDF)`,
    andMore: (count: string) => `And ${count} more, who stand in the dispatch.`,
    nobody: 'Nobody has answered the consultation.',
  },
});
